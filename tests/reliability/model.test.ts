import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '~/data/database.server';
import { eventHash, GENESIS_HASH, journalHead, type StoredEvent } from '~/data/journal.server';
import { END_OF_TIME, liveStates, type StoredState, statesOf } from '~/data/project-states.server';
import { addDays } from '~/domain/day';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { lightOn } from '~/domain/lights/light-on';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import type { Change } from '~/domain/updates/patch';
import { verifyHistory } from '~/reads/verify-history.server';
import { naiveLight } from '../domain/lights/naive-light';
import { statesAsOf } from '../support/states-as-of';
import { testDatabaseUrl } from '../support/test-database';
import { anyStep, type Step } from './any-step';
import { ModelWorld } from './model-world';
import { say } from './say';

const RUNS = Number(process.env.PIN_MODEL_RUNS ?? 20);
const SEED = Number(process.env.PIN_MODEL_SEED ?? 20261121);

describe('the model holds (R14), over jumping clocks (R11)', () => {
	it(`in ${RUNS} random histories`, { timeout: 300_000 }, async () => {
		const sum = { accepted: 0, refused: 0, events: 0 };
		const histories = fc.array(anyStep, { minLength: 30, maxLength: 60, size: 'max' });
		await fc.assert(
			fc.asyncProperty(histories, async (steps) => {
				const db = await openDatabase(testDatabaseUrl());
				try {
					const { world, events } = await live(db, steps);
					sum.accepted += world.accepted;
					sum.refused += world.refused;
					sum.events += events;
				} finally {
					await db.close();
				}
			}),
			{ numRuns: RUNS, seed: SEED },
		);
		say(
			`R14: ${RUNS} histories, ${sum.accepted} steps accepted, ${sum.refused} refused, ${sum.events} events: all agree`,
		);
		expect(sum.accepted).toBeGreaterThan(RUNS * 5);
	});
});

async function live(db: Database, steps: Step[]) {
	const world = new ModelWorld(db);
	const ids = () => world.projects.map((project) => project.id);
	const then = new Map<string, unknown>();
	for (const step of steps) {
		await world.take(step);
		const { at } = await journalHead(db.reader);
		then.set(at, factsOf(await liveStates(db.reader, ids())));
	}
	const now = factsOf(await liveStates(db.reader, ids()));
	expect(now).toEqual(Object.fromEntries(world.projects.map(({ id, facts }) => [id, known(facts)])));
	const events = await journal(db);
	checkChain(events);
	expect(replay(events)).toEqual(now);
	expect((await verifyHistory(db)).fault).toBeNull();
	for (const [at, snapshot] of then) {
		expect(factsOf(await statesAsOf(db.reader, at)), `as of ${at}`).toEqual(snapshot);
	}
	for (const id of ids()) checkStates(await statesOf(db.reader, id));
	return { world, events: events.length };
}

function factsOf(states: StoredState[]) {
	return Object.fromEntries(states.map((state) => [state.projectId, known(state.facts)]));
}

/** Facts without what is not known: absent, null and empty mean the same. */
function known(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	const members = Object.entries(value)
		.map(([key, member]) => [key, known(member)] as const)
		.filter(([, member]) => member != null && !['{}', '[]'].includes(JSON.stringify(member)));
	return Object.fromEntries(members);
}

async function journal(db: Database): Promise<StoredEvent[]> {
	const rows = await db.reader.event.findMany({ orderBy: { seq: 'asc' } });
	return rows.map((row) => ({
		...row,
		channel: row.channel as StoredEvent['channel'],
		kind: row.kind as StoredEvent['kind'],
		changes: JSON.parse(row.changes) as Change[],
		details: JSON.parse(row.details) as Record<string, unknown>,
	}));
}

/** Without gaps, each holding the hash of the one before, never back in time (R11). */
function checkChain(events: StoredEvent[]) {
	let before = { seq: 0, at: '', hash: GENESIS_HASH };
	for (const { hash, ...body } of events) {
		expect(body).toMatchObject({ seq: before.seq + 1, prevHash: before.hash });
		expect(body.at >= before.at).toBe(true);
		expect(eventHash(body)).toBe(hash);
		before = { seq: body.seq, at: body.at, hash };
	}
}

/** Every project's facts from the journal alone, field by field, by the plainest means. */
function replay(events: StoredEvent[]) {
	const projects: Record<string, Record<string, unknown>> = {};
	for (const { projectId, changes } of events) {
		if (!projectId) continue;
		projects[projectId] ??= {};
		for (const { field, to } of changes) {
			const path = field.split('.');
			const last = path.pop() as string;
			let node = projects[projectId] as Record<string, unknown>;
			for (const name of path) {
				node[name] ??= {};
				node = node[name] as Record<string, unknown>;
			}
			node[last] = to;
		}
	}
	return known(projects);
}

/** Versions follow one another without a gap in number or time; each carries the light its facts have. */
function checkStates(states: StoredState[]) {
	states.forEach((state, index) => {
		expect(state.version).toBe(index + 1);
		expect(state.recordedTo).toBe(states[index + 1]?.recordedFrom ?? END_OF_TIME);
		const outlook = judgeOutlook(state.facts, DEFAULT_RULE_SET);
		expect(state.outlook).toEqual(JSON.parse(JSON.stringify(outlook)));
		for (const days of [-30, 0, 1, 61, 200]) {
			const on = addDays(state.facts.lastUpdateOn, days);
			const { light, stale, step } = lightOn(state.outlook, on);
			expect({ light, stale, cause: step ? (step.milestone ?? step.rule) : null }).toEqual(naiveLight(state.facts, on));
		}
	});
}

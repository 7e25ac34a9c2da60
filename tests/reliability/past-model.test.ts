import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Database, openDatabase } from '~/data/database.server';
import { journalHead } from '~/data/journal.server';
import { dayOfInstant } from '~/domain/instant';
import { projectPage } from '~/reads/project-page.server';
import { columnsFor } from '~/reads/time/columns-for.server';
import { type Known, knownAt } from '~/reads/time/known-at.server';
import { projectLines } from '~/reads/time/project-lines.server';
import { testDatabaseUrl } from '../support/test-database';
import { actorNamed } from '../support/test-people';
import { anyStep, type Step } from './any-step';
import { anyHouseStep, House, type HouseStep } from './house-step';
import { ModelWorld } from './model-world';
import { say } from './say';

const RUNS = Number(process.env.PIN_MODEL_RUNS ?? 8);
const SEED = Number(process.env.PIN_MODEL_SEED ?? 20261122);

/** Hours apart, so that nearly every step has an instant of its own; clocks still jump back now and then. */
const stepAtItsOwnTime = fc
	.tuple(anyStep, fc.integer({ min: 1, max: 60 }))
	.map(([step, hours]) => (step.hours < 0 ? step : { ...step, hours }));

const anyMoment = fc.oneof({ weight: 6, arbitrary: stepAtItsOwnTime }, { weight: 1, arbitrary: anyHouseStep });

it(`shows as of any recorded instant what was shown at that instant (${RUNS} random histories)`, {
	timeout: 300_000,
}, async () => {
	let compared = 0;
	const house = new Map<string, number>();
	const histories = fc.array(anyMoment, { minLength: 40, maxLength: 80, size: 'max' });
	await fc.assert(
		fc.asyncProperty(histories, async (steps) => {
			const db = await openDatabase(testDatabaseUrl());
			try {
				compared += await livedThrough(db, steps, house);
			} finally {
				await db.close();
			}
		}),
		{ numRuns: RUNS, seed: SEED, endOnFailure: true },
	);
	say(`${RUNS} histories: ${compared} pages of the past as they were, receipts included; ${[...house].join(' ')}`);
	expect(compared).toBeGreaterThan(RUNS * 10);
	for (const kind of ['import', 'undo', 'rules', 'calendar'])
		expect(house.get(kind) ?? 0, kind).toBeGreaterThan(RUNS / 4);
});

/** Takes the steps, keeping what every page shows after each, then looks back at all of it. Returns how many pages agreed. */
async function livedThrough(db: Database, steps: (Step | HouseStep)[], counted: Map<string, number>): Promise<number> {
	const world = new ModelWorld(db);
	const house = new House(db);
	const shown = new Map<string, Awaited<ReturnType<typeof seen>>>();
	for (const step of steps) {
		if ('house' in step) {
			const { now, today } = world.moveOn(step.hours);
			await house.take(step, now, today);
		} else await world.take(step);
		const { at } = await journalHead(db.reader);
		// A command that comes in the same millisecond, or before it after a clock jump, belongs to the same instant.
		shown.set(at, await seen(db, at, null));
	}
	let pages = 0;
	const { at: last } = await journalHead(db.reader);
	for (const [at, then] of shown) {
		const now = await seen(db, last, at);
		expect(now, `as of ${at}`).toEqual(then);
		pages += then.pages.length;
	}
	for (const [kind, times] of house.done) counted.set(kind, (counted.get(kind) ?? 0) + times);
	return pages;
}

/** Every line of the board and of other programs, and every project's page: at an instant, or at a later one as of it. */
async function seen(db: Database, now: string, asOf: string | null) {
	const known = await knownAt(db, asOf, { now, today: dayOfInstant(now) });
	if (!known.ok) throw new Error(known.refusal.code);
	const past = asOf === null ? null : known.value;
	const board = [...(await columnsFor(db, past)).lines].sort((one, other) => one.eventSeq - other.eventSeq);
	const pages = await Promise.all(board.map(({ projectId }) => pageOf(db, projectId, known.value, past)));
	return { board, lines: await projectLines(db, known.value, []), pages: pages.filter((page) => page !== null) };
}

/** What the page says, without who may do what: nobody writes into the past. */
async function pageOf(db: Database, projectId: string, { day }: Known, past: Known | null) {
	const page = await projectPage(db.reader, actorNamed('manager'), projectId, { on: day, today: day }, past);
	if (page === null) return null;
	const { may: _, ...said } = page;
	return said;
}

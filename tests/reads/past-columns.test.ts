import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '~/data/database.server';
import { recordProjectChanges } from '~/data/project-change.server';
import { liveState } from '~/data/project-states.server';
import { lightOn } from '~/domain/lights/light-on';
import { NO_FACTS, type ProjectFacts } from '~/domain/project/facts';
import { diffFacts } from '~/domain/updates/diff-facts';
import { portfolio } from '~/reads/portfolio.server';
import { columnsFor } from '~/reads/time/columns-for.server';
import { type Known, knownAt } from '~/reads/time/known-at.server';
import { done } from '../support/entry-world';
import { happened, projectFacts } from '../support/project-facts';
import { publishRules } from '../support/publish-rules';
import { testDatabase } from '../support/test-database';

const TODAY = '2026-11-21';
const NOON = `${TODAY}T04:00:00.000Z`;
let db: Database;
beforeEach(async () => {
	db = await testDatabase();
	await record('a', '2026-11-18T02:00:00.000Z', projectFacts({ name: '甲（示例）' }));
	await record('b', '2026-11-19T02:00:00.000Z', projectFacts({ name: '乙（示例）' }));
	await record('a', '2026-11-20T02:00:00.000Z', projectFacts({ name: '甲改（示例）' }));
});

async function record(projectId: string, at: string, facts: ProjectFacts) {
	const before = await liveState(db.reader, projectId);
	const patch = { changes: diffFacts(before?.facts ?? NO_FACTS, facts) };
	const event = { kind: 'project.imported', personId: null, personName: '示例', channel: 'import' } as const;
	await db.write((tx) => recordProjectChanges(tx, at, at.slice(0, 10), [{ projectId, before, patch, event }]));
}

/** The same database, in which something happens right after the first reading whose text fits. */
function afterFirst({ reader, ...rest }: Database, wanted: RegExp, happens: () => Promise<void>) {
	let waiting = true;
	const watched = new Proxy(reader, {
		get(target, name) {
			const value = Reflect.get(target, name);
			if (name !== '$queryRawUnsafe') return typeof value === 'function' ? value.bind(target) : value;
			return async (sql: string, ...values: unknown[]) => {
				const rows = await target.$queryRawUnsafe(sql, ...values);
				if (waiting && wanted.test(sql)) {
					waiting = false;
					await happens();
				}
				return rows;
			};
		},
	});
	return { db: { ...rest, reader: watched }, happened: () => !waiting };
}

const known = async (asOf: string | null, now = NOON) => done(await knownAt(db, asOf, { now, today: TODAY }));
const names = async (then: Known) => (await columnsFor(db, then)).lines.map(({ name }) => name);

describe('the columns of a day gone by', () => {
	it.each([
		['2026-11-18', ['甲（示例）']],
		['2026-11-19', ['甲（示例）', '乙（示例）']],
		['2026-11-20', ['乙（示例）', '甲改（示例）']],
	])('hold what was known on %s', async (day, expected) => {
		expect(await names(await known(day))).toEqual(expected);
	});

	it('are made once, however many ask, in whatever order', async () => {
		const days = await Promise.all(['2026-11-18', '2026-11-19', '2026-11-18', '2026-11-20'].map((day) => known(day)));
		const made = await Promise.all(days.map((day) => columnsFor(db, day)));
		expect(made[2]).toBe(made[0]);
		expect(new Set(made).size).toBe(3);
		expect(await columnsFor(db, await known('2026-11-18'))).toBe(made[0]);
	});

	it('know nothing of what comes in later on the same day, and what came in between is not kept under an earlier name', async () => {
		const earlier = await known(TODAY);
		expect(earlier.instant).toBe(NOON);
		await record('c', '2026-11-21T05:00:00.000Z', projectFacts({ name: '丙（示例）' }));
		await record('b', '2026-11-21T06:00:00.000Z', projectFacts({ name: '乙改（示例）' }));
		expect(await names(earlier)).toEqual(['乙（示例）', '甲改（示例）']);
		expect(await names(await known('2026-11-20'))).toEqual(['乙（示例）', '甲改（示例）']);
		expect(await names(await known(TODAY, '2026-11-21T05:30:00.000Z'))).toHaveLength(3);
	});

	it('show what was written at their very instant afterwards, but are not kept with it', async () => {
		const earlier = await known(TODAY);
		await record('c', NOON, projectFacts({ name: '丙（示例）' }));
		expect(await names(earlier)).toHaveLength(3);
		expect(await names(await known('2026-11-20'))).toHaveLength(2);
	});

	it('are judged by the rules of then, though others come in while they are made', async () => {
		const milestones = {
			...happened({ signed: '2026-01-01', landGranted: '2026-03-01' }),
			started: { plannedOn: '2026-11-01' },
		};
		await record('a', '2026-11-21T02:30:00.000Z', projectFacts({ milestones, lastUpdateOn: '2026-11-20' }));
		const then = await known(TODAY);
		const wish = { version: 2, effectiveFrom: TODAY, redFromDays: 10 };
		const racing = afterFirst(db, /FROM "RuleSet" ORDER/, () =>
			publishRules(db, TODAY, wish, '2026-11-21T03:30:00.000Z'),
		);
		const lights = async (one: Database) =>
			(await columnsFor(one, then)).lines.map(({ outlook }) => lightOn(outlook, TODAY).light);
		expect(await lights(racing.db)).toContain('yellow');
		expect(racing.happened()).toBe(true);
		expect(await lights(racing.db)).toContain('yellow');
		expect((await portfolio(racing.db)).lines.map(({ outlook }) => lightOn(outlook, TODAY).light)).toContain('red');
	});

	it('are those of a clock that jumped back, too', async () => {
		await record('c', '2026-11-21T09:00:00.000Z', projectFacts({ name: '丙（示例）' }));
		expect((await known(TODAY)).instant).toBe('2026-11-21T09:00:00.000Z');
		expect(await names(await known(TODAY))).toHaveLength(3);
	});
});

import { beforeEach, describe, expect, it } from 'vitest';
import { markLooked } from '~/commands/mark-looked.server';
import type { Database } from '~/data/database.server';
import { journalHead } from '~/data/journal.server';
import type { ProjectFacts } from '~/domain/project/facts';
import { board } from '~/reads/board.server';
import { changesPage } from '~/reads/changes-page.server';
import { namesOf, person, see, TODAY, toStart, WORLD, world } from '../support/board-world';
import { done } from '../support/entry-world';
import { happened, projectFacts } from '../support/project-facts';
import { publishRules } from '../support/publish-rules';
import { recordProjects } from '../support/record-projects';
import { acting } from '../support/test-acting';
import { testDatabase } from '../support/test-database';
import { actorNamed, type TestPersonId } from '../support/test-people';

const LATE = {
	milestones: {
		...happened({ signed: '2026-01-01', landGranted: '2026-03-01' }),
		started: { plannedOn: '2026-11-01' },
	},
	lastUpdateOn: '2026-11-20',
};

describe('what happened since somebody looked', () => {
	let db: Database;
	beforeEach(async () => {
		db = await testDatabase();
		await recordProjects(db, '2026-11-20', { p1: projectFacts(LATE), p2: projectFacts({ ...LATE, unit: 'anji' }) });
	});

	/** What the board and the changes since the same instant say to somebody who looked at nine. */
	async function bothSay() {
		const [row] = await db.reader.person.findMany({ where: { id: 'manager' } });
		const { lookedSeq = 0, lookedAt = null } = row ?? {};
		const reader = { ...actorNamed('manager'), lookedSeq, lookedAt } as never;
		const { look } = done(await board(db, reader, new URLSearchParams(), TODAY));
		const days = { from: look?.from ?? '', to: TODAY, units: [] };
		const present = { now: `${TODAY}T08:00:00.000Z`, today: TODAY };
		const { counts } = done(await changesPage(db, actorNamed('manager'), new URLSearchParams(), days, present));
		const red = look?.newlyRed.reduce((sum, { count }) => sum + count, 0);
		return [
			[red, look?.cleared.count],
			[counts.newlyRed, counts.cleared],
		];
	}

	async function look(): Promise<void> {
		const { seq } = await journalHead(db.reader);
		const now = `${TODAY}T01:00:00.000Z`;
		done(await markLooked(acting(db, 'manager', { today: TODAY, now }), { seq, day: TODAY }));
	}

	it.each([
		['a version for the very day', TODAY, 2],
		['a version for a day to come', '2026-11-25', 0],
	])('is judged by the rules of then: %s', async (_, effectiveFrom, red) => {
		await look();
		await publishRules(db, TODAY, { version: 2, effectiveFrom, redFromDays: 10 });
		expect(await bothSay()).toEqual([
			[red, 0],
			[red, 0],
		]);
	});

	it('forgets nothing that a version of the same day has replaced, nor what was recorded since', async () => {
		await publishRules(db, '2026-11-20', { version: 2, effectiveFrom: TODAY, redFromDays: 10 });
		await look();
		await publishRules(db, TODAY, { version: 3, effectiveFrom: TODAY, redFromDays: 50 });
		await recordProjects(db, TODAY, { p2: projectFacts({ ...LATE, unit: 'anji', lastUpdateOn: TODAY }) });
		expect(await bothSay()).toEqual([
			[0, 2],
			[0, 2],
		]);
	});
});

describe('since the last look', () => {
	async function looked(db: Database, id: TestPersonId = 'manager') {
		const { seq } = await journalHead(db.reader);
		const marked = await markLooked(acting(db, id, { now: '2026-11-20T08:00:00.000Z' }), { seq, day: '2026-11-20' });
		expect(marked.ok).toBe(true);
	}

	it('nothing is new at once', async () => {
		const db = await world();
		await looked(db);
		const { look, list } = await see(db, 'manager', '', '2026-11-20');
		expect(look).toMatchObject({ newlyRed: [], cleared: { count: 0 }, entered: { count: 0 } });
		expect(list.counts.newlyRed).toBe(0);
	});

	it('lists what turned red by a change or by the day alone, what cleared, entered and left', async () => {
		const db = await world();
		await looked(db);
		await recordProjects(db, TODAY, {
			fine: toStart('2026-07-01', { name: '绿', unit: 'anji' }),
			red1: toStart('2027-08-01', { name: '红一', unit: 'deqing' }),
			fresh: toStart('2027-01-01', { name: '新', unit: 'deqing' }),
			red2: { ...(WORLD.red2 as ProjectFacts), withdrawnOn: TODAY },
		});
		const shown = await see(db, 'manager', 'tab=newlyRed', '2026-11-26');
		expect(namesOf(shown)).toEqual(['绿', '将红']);
		expect(shown.look).toMatchObject({
			newlyRed: [
				{ unit: 'deqing', count: 1 },
				{ unit: 'anji', count: 1 },
			],
			cleared: { count: 2, first: [{ name: '红一' }, { name: '红二 100%_甲' }] },
			entered: { count: 1, first: [{ name: '新' }] },
			withdrawn: { count: 1 },
		});
		const deqing = await see(db, 'manager-deqing', '', '2026-11-26');
		expect(deqing.look, 'a mark is its reader’s own').toBeNull();
	});

	it('judges what was seen by what was known then, after any number of changes', async () => {
		const db = await world();
		await looked(db);
		await recordProjects(db, TODAY, { red1: toStart('2027-08-01', { name: '红一', unit: 'deqing' }) });
		await see(db, 'manager');
		await recordProjects(db, TODAY, { red1: toStart('2026-08-01', { name: '红一', unit: 'deqing' }) });
		expect((await see(db, 'manager')).list.counts.newlyRed).toBe(0);
	});

	it('counts planned days moved by approval, in scope', async () => {
		const db = await world();
		await looked(db);
		await looked(db, 'manager-anji');
		await recordProjects(
			db,
			TODAY,
			{ red1: toStart('2026-08-11', { name: '红一', unit: 'deqing', officerName: '示例本人专员' }) },
			'request.approved',
		);
		expect((await see(db, 'manager')).look?.planMoves).toEqual({ count: 1, averageDays: 10 });
		expect((await see(db, 'manager-anji')).look?.planMoves).toEqual({ count: 0, averageDays: 0 });
	});
});

describe('the doors of what happened since', () => {
	it('open the lists that were counted, also on the day of the look itself', async () => {
		const db = await world();
		const at = (hour: number) => `2026-11-21T0${hour}:00:00.000Z`;
		const { seq } = await journalHead(db.reader);
		expect((await markLooked(acting(db, 'manager', { now: at(1) }), { seq, day: TODAY })).ok).toBe(true);
		await recordProjects(db, TODAY, {
			fine: toStart('2026-07-01', { name: '绿', unit: 'anji' }),
			red1: toStart('2027-08-01', { name: '红一', unit: 'deqing' }),
			fresh: toStart('2026-05-01', { name: '新', unit: 'deqing' }),
			red2: { ...(WORLD.red2 as ProjectFacts), withdrawnOn: TODAY },
		});
		const { look } = await see(db, 'manager');
		const search = (list: string) => new URLSearchParams({ list });
		const days = { from: look?.from ?? '', to: TODAY, units: ['deqing', 'anji'] };
		const changes = async (list: string) =>
			done(await changesPage(db, await person(db, 'manager'), search(list), days, { now: at(5), today: TODAY }));
		const { counts } = await changes('entered');
		expect(counts).toMatchObject({
			newlyRed: look?.newlyRed.reduce((sum, one) => sum + one.count, 0),
			cleared: look?.cleared.count,
			entered: look?.entered.count,
			withdrawn: look?.withdrawn.count,
			rePlanned: look?.planMoves.count,
		});
		expect(counts).toMatchObject({ newlyRed: 2, cleared: 2, entered: 1, withdrawn: 1, rePlanned: 2 });
		expect((await changes('entered')).projects).toMatchObject([{ name: '新' }]);
	});
});

describe('markLooked', () => {
	it('keeps what was shown, not what came since', async () => {
		const db = await world();
		await markLooked(acting(db, 'manager'), { seq: 2, day: TODAY });
		expect(await person(db, 'manager')).toMatchObject({ lookedSeq: 2, lookedAt: '2026-11-21T04:00:00.000Z' });
		await markLooked(acting(db, 'manager'), { seq: 3, day: '2026-11-19' });
		expect(await person(db, 'manager')).toMatchObject({ lookedSeq: 3, lookedAt: '2026-11-19T15:59:59.999Z' });
	});

	it.each([
		{ seq: 99_999, day: TODAY },
		{ seq: -1, day: TODAY },
		{ seq: 1.5, day: TODAY },
		{ seq: Number.NaN, day: TODAY },
		{ seq: 1, day: '2026-11-22' },
		{ seq: 1, day: 'today' },
	])('%j is refused', async (seen) => {
		const outcome = await markLooked(acting(await world(), 'manager'), seen);
		expect(outcome).toMatchObject({ ok: false, refusal: { code: 'mark-unknown' } });
	});

	it('is not for administrators', async () => {
		const outcome = await markLooked(acting(await world(), 'admin'), { seq: 1, day: TODAY });
		expect(outcome).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
	});
});

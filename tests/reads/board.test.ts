import { describe, expect, it } from 'vitest';
import { markLooked } from '~/commands/mark-looked.server';
import type { Database } from '~/data/database.server';
import { journalHead } from '~/data/journal.server';
import { findPerson } from '~/data/people.server';
import { addRequest, type StoredRequest } from '~/data/requests.server';
import type { SessionPerson } from '~/data/sessions.server';
import type { ListRow } from '~/domain/board/list-row';
import { unpackRows } from '~/domain/board/packed-rows';
import { BOARD_TABS, TABS } from '~/domain/board/tabs';
import type { ProjectFacts } from '~/domain/project/facts';
import { type Board, board } from '~/reads/board.server';
import { changesPage } from '~/reads/changes-page.server';
import { projectList } from '~/reads/project-list.server';
import { done } from '../support/entry-world';
import { happened, projectFacts, YI } from '../support/project-facts';
import { recordProjects } from '../support/record-projects';
import { acting } from '../support/test-acting';
import { testDatabase } from '../support/test-database';
import type { TestPersonId } from '../support/test-people';

const TODAY = '2026-11-21';

/** Land granted, to be started on that day: red from 61 days later on. */
const toStart = (plannedOn: string, more: Partial<ProjectFacts> = {}) =>
	projectFacts({
		milestones: {
			...happened({ signed: '2026-01-01', landGranted: '2026-03-01' }),
			started: { plannedOn, originalOn: plannedOn },
		},
		lastUpdateOn: '2026-11-20',
		...more,
	});

const WORLD: Record<string, ProjectFacts> = {
	red1: toStart('2026-08-01', { name: '红一', unit: 'deqing', officerName: '示例本人专员' }),
	red2: toStart('2026-09-10', { name: '红二 100%_甲', unit: 'anji', investmentFen: 4 * YI }),
	soon: toStart('2026-09-25', { name: '将红', unit: 'deqing' }),
	fine: toStart('2027-09-10', { name: '绿', unit: 'anji' }),
	gone: toStart('2026-08-01', { name: '退', unit: 'anji', withdrawnOn: '2026-10-01' }),
};

async function world(projects = WORLD): Promise<Database> {
	const db = await testDatabase();
	await recordProjects(db, '2026-11-20', projects);
	return db;
}

async function person(db: Database, id: TestPersonId): Promise<SessionPerson> {
	return (await findPerson(db.reader, id)) as SessionPerson;
}

async function see(db: Database, id: TestPersonId, search = '', today = TODAY): Promise<Board> {
	const shown = await board(db, await person(db, id), new URLSearchParams(search), today);
	if (!shown.ok) throw new Error(shown.refusal.code);
	return shown.value;
}

const rowsOf = (shown: { list: { rows: string } }): ListRow[] => unpackRows(shown.list.rows);
const namesOf = (shown: { list: { rows: string } }) => rowsOf(shown).map((row) => row.name);

describe('the board', () => {
	it('counts, lists and orders what is visible', async () => {
		const shown = await see(await world(), 'manager');
		expect(shown.totals).toEqual({ red: 2, yellow: 1, silent: 0, turning7: 1, turning30: 1, live: 4 });
		expect(namesOf(shown)).toEqual(['红一', '红二 100%_甲']);
		expect(shown.matrix.split('\n')[2], 'deqing').toBe('2 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 2 1 1');
		expect(shown.matrix.split('\n').at(-1)).toMatch(/^4 2 1 .* 4 2 1$/);
		expect(shown.look).toBeNull();
	});

	it('shows a coming day as it will be if nothing is reported', async () => {
		const shown = await see(await world(), 'manager', 'on=2026-12-31');
		expect([shown.totals.red, shown.redToday]).toEqual([3, 2]);
	});

	it('every number of a tab is the length of its list', async () => {
		const db = await world();
		for (const tab of BOARD_TABS) {
			const shown = await see(db, 'manager', `tab=${tab}&unit=deqing`);
			expect([tab, rowsOf(shown).length, shown.list.total]).toEqual([
				tab,
				shown.list.counts[tab],
				shown.list.counts[tab],
			]);
		}
	});

	it.each([
		['q=%25_', ['红二 100%_甲']],
		['q=_%25', []],
		["q='", []],
		['min=3', ['红二 100%_甲']],
		['officer=本人', ['红一']],
		['cause=completed', []],
		['chain=nothing', []],
	])('%s lists %j', async (search, expected) => {
		expect(namesOf(await see(await world(), 'manager', search))).toEqual(expected);
	});

	it('shows the last page for one beyond the end', async () => {
		const many = Object.fromEntries(
			Array.from({ length: 51 }, (_, at) => [`p${at}`, toStart('2026-08-01', { name: `第${at}` })]),
		);
		const shown = await see(await world(many), 'manager', 'page=99');
		expect([shown.list.page, rowsOf(shown).length, shown.list.total]).toEqual([2, 1, 51]);
	});

	it('refuses what was never offered', async () => {
		const db = await world();
		const manager = await person(db, 'manager-deqing');
		for (const search of ['sort=__proto__', 'on=2026-02-30', 'tab=x', 'unit=anji']) {
			expect((await board(db, manager, new URLSearchParams(search), TODAY)).ok, search).toBe(false);
		}
	});

	it('says how many requests wait, and how long', async () => {
		const db = await world();
		const request: StoredRequest = {
			id: 'r1',
			projectId: 'red1',
			unit: 'deqing',
			kind: 'resume',
			wish: { kind: 'resume', resumeOn: TODAY },
			reasonCode: null,
			reason: '示例',
			filedLate: false,
			status: 'pending',
			filedById: null,
			filedByName: '示例',
			filedAt: '2026-11-15T18:00:00.000Z',
			decidedById: null,
			decidedByName: null,
			decidedAt: null,
			decision: null,
		};
		await db.write((tx) => addRequest(tx, request));
		expect((await see(db, 'manager')).pending).toEqual({ count: 1, oldestDays: 5 });
		expect((await see(db, 'manager-anji')).pending).toEqual({ count: 0, oldestDays: 0 });
		expect((await see(db, 'officer-own')).pending).toEqual({ count: 1, oldestDays: 5 });
	});
});

describe('what is out of scope', () => {
	it.each([
		['manager-deqing', ['红一', '将红']],
		['officer-anji', ['红二 100%_甲', '绿', '退']],
		['officer-own', ['红一']],
	] as const)('%s sees in every list only %j', async (who, mine) => {
		const db = await world();
		const reader = await person(db, who);
		for (const tab of TABS) {
			const shown = await projectList(db, reader, new URLSearchParams({ tab }), TODAY);
			if (!shown.ok) throw new Error(shown.refusal.code);
			for (const name of namesOf(shown.value)) expect(mine, tab).toContain(name);
			if (tab === 'all') expect(namesOf(shown.value).sort()).toEqual([...mine].sort());
		}
	});

	it('is in no number either', async () => {
		const db = await world();
		const shown = await see(db, 'manager-deqing', 'tab=live');
		expect(shown.units).toEqual(['deqing']);
		expect(shown.totals).toMatchObject({ red: 1, live: 2 });
		expect(shown.matrix.split('\n').at(-1)).toMatch(/ 2 1 1$/);
		expect(shown.list.chains).toEqual([]);
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

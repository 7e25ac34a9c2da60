import { describe, expect, it } from 'vitest';
import { addRequest, type StoredRequest } from '~/data/requests.server';
import { BOARD_TABS, TABS } from '~/domain/board/tabs';
import { board } from '~/reads/board.server';
import { projectList } from '~/reads/project-list.server';
import { namesOf, person, rowsOf, see, TODAY, toStart, world } from '../support/board-world';

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

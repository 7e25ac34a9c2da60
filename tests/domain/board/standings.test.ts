import { describe, expect, it } from 'vitest';
import { searchable } from '~/domain/board/board-line';
import { isCauseName } from '~/domain/board/causes';
import { changedPositions } from '~/domain/board/changed-positions';
import { NO_FILTERS } from '~/domain/board/filters';
import { defaultSort, ordered, sortValues } from '~/domain/board/order';
import { pictureOf } from '~/domain/board/picture';
import { placed } from '~/domain/board/placed';
import { dueInView, rowOn } from '~/domain/board/row-on';
import { standingsOn } from '~/domain/board/standings';
import { isTab, TABS, tabBit } from '~/domain/board/tabs';
import { addDays, LAST_DAY } from '~/domain/day';
import type { Outlook } from '~/domain/lights/outlook';
import { turnsRedOn } from '~/domain/lights/turns-red-on';
import { boardLine } from '../../support/board-lines';
import { happened, YI } from '../../support/project-facts';

/** Planned to start on 2026-10-01: yellow from 10-02, red from 12-01; updated so late that silence plays no part. */
const late = {
	milestones: {
		...happened({ signed: '2026-01-01', landGranted: '2026-03-01' }),
		started: { plannedOn: '2026-10-01' },
	},
	lastUpdateOn: '2027-12-01',
};

const tabsOf = (line: ReturnType<typeof boardLine>, on: string) => {
	const bits = standingsOn([line], on).tabs[0] as number;
	return TABS.filter((tab) => bits & tabBit(tab));
};

describe('standingsOn', () => {
	it.each([
		['2026-10-01', ['live', 'green', 'all']],
		['2026-10-02', ['yellow', 'live', 'all']],
		['2026-10-31', ['yellow', 'live', 'all']],
		['2026-11-01', ['yellow', 'turning30', 'live', 'all']],
		['2026-11-23', ['yellow', 'turning30', 'live', 'all']],
		['2026-11-24', ['yellow', 'turning7', 'turning30', 'live', 'all']],
		['2026-11-30', ['yellow', 'turning7', 'turning30', 'live', 'all']],
		['2026-12-01', ['red', 'live', 'all']],
	])('on %s a late start stands in %j', (on, tabs) => {
		expect(tabsOf(boardLine(late), on)).toEqual(tabs);
	});

	it('a withdrawn project stands in no list of the living', () => {
		expect(tabsOf(boardLine({ ...late, withdrawnOn: '2026-05-01' }), '2026-12-01')).toEqual(['withdrawn', 'all']);
	});

	it('silence and gaps stand beside the colour', () => {
		const silent = boardLine({ milestones: {}, lastUpdateOn: '2026-01-01' });
		expect(tabsOf(silent, '2026-12-01')).toEqual(['silent', 'gaps', 'live', 'noData', 'all']);
	});
});

describe('turnsRedOn', () => {
	const paused = (fromOn: string, untilOn: string): Outlook => ({
		...boardLine(late).outlook,
		redOn: '2026-12-01',
		pauses: [{ fromOn, untilOn }],
	});

	it.each([
		['2026-11-30', '2026-11-01', '2026-11-10', '2026-12-01', 'a pause before does not matter'],
		['2026-11-30', '2026-12-01', '2026-12-10', '2026-12-11', 'red waits for the end of the pause'],
		['2026-12-05', '2026-12-01', '2026-12-10', '2026-12-11', 'also inside the pause'],
		['2026-12-10', '2026-12-01', '2026-12-10', '2026-12-11', 'and on its last day'],
		['2026-12-05', '2026-12-01', LAST_DAY, null, 'a pause without end'],
		[LAST_DAY, '2026-12-01', '2026-12-10', null, 'after the last day nothing comes'],
	])('seen from %s, paused %s to %s: %s', (on, fromOn, untilOn, expected, _why) => {
		expect(turnsRedOn(paused(fromOn, untilOn), on)).toBe(expected);
	});

	it('never, for what has no colours or no red day', () => {
		expect(turnsRedOn({ ...boardLine(late).outlook, state: 'done' }, '2026-11-30')).toBeNull();
		expect(turnsRedOn({ ...boardLine(late).outlook, redOn: null }, '2026-11-30')).toBeNull();
	});

	it('the last days of the calendar are judged too', () => {
		expect(standingsOn([boardLine(late)], LAST_DAY).tabs[0]).toBe(
			tabBit('red') | tabBit('live') | tabBit('all') | tabBit('silent'),
		);
	});
});

describe('rowOn', () => {
	it('tells both delays of the milestone that is the cause', () => {
		const replanned = { ...late.milestones, started: { plannedOn: '2026-10-01', originalOn: '2026-07-01' } };
		const row = rowOn(boardLine({ ...late, milestones: replanned }), '2026-12-01');
		expect(row).toMatchObject({ light: 'red', cause: 'started', causeNumber: 61, daysLate: 61, daysLateOriginal: 153 });
		expect(row.daysToRed).toBeNull();
	});

	it('without a cause speaks of what is due next, and of an original plan already missed', () => {
		const replanned = { ...late.milestones, started: { plannedOn: '2027-01-01', originalOn: '2026-07-01' } };
		const row = rowOn(boardLine({ ...late, milestones: replanned }), '2026-12-01');
		expect(row).toMatchObject({ light: 'green', cause: null, causeNumber: 0, daysLate: 0, daysLateOriginal: 153 });
		expect(row).toMatchObject({ daysToRed: 92, due: { milestone: 'started', plannedOn: '2027-01-01' } });
	});

	it('counts silent days', () => {
		const quiet = boardLine({ milestones: { started: { plannedOn: '2028-01-01' } }, lastUpdateOn: '2026-09-01' });
		expect(rowOn(quiet, '2026-12-01')).toMatchObject({
			light: 'yellow',
			stale: true,
			cause: 'silent',
			causeNumber: 91,
		});
	});

	it('sets investment reached beside the part of the year that is over', () => {
		const building = {
			milestones: {
				...happened({ signed: '2025-01-01', started: '2026-01-10' }),
				completed: { plannedOn: '2028-01-01' },
			},
			lastUpdateOn: '2026-11-30',
			annualPlanFen: { '2025': YI, '2026': 10 * YI },
			completedFen: { '2026': 2 * YI },
		};
		const row = rowOn(boardLine(building), '2026-12-01');
		expect(row).toMatchObject({ light: 'red', cause: 'investment', causeNumber: 20, timePercent: 91 });
		const nothing = rowOn(boardLine({ ...building, completedFen: {} }), '2026-12-01');
		expect(nothing).toMatchObject({ cause: 'investment', causeNumber: 0 });
	});

	it('finished projects have nothing due', () => {
		const done = boardLine({ milestones: happened({ atOutput: '2026-01-01' }) });
		expect(rowOn(done, '2026-12-01')).toMatchObject({ light: 'done', due: null, daysLate: 0, daysToRed: null });
	});

	it.each([
		['2026-01-01', '2026-02-01', 'the first that is still to come'],
		['2026-02-01', '2026-02-01', 'today counts as to come'],
		['2026-02-02', '2026-03-01', 'past ones make room'],
		['2026-09-01', '2026-04-01', 'when all are past, the last'],
	])('seen from %s the milestone due is that of %s: %s', (on, expected) => {
		const days = ['2026-03-01', '2026-02-01', '2026-04-01', '2026-01-15'];
		const due = days.map((plannedOn) => ({
			milestone: 'started' as const,
			plannedOn,
			originalOn: null,
			fallback: false,
		}));
		expect(dueInView({ ...boardLine().outlook, due }, null, on === '2026-01-01' ? '2026-01-20' : on)?.plannedOn).toBe(
			expected,
		);
	});
});

describe('orders', () => {
	const on = '2026-12-01';
	const lines = [
		boardLine({ ...late, investmentFen: YI, unit: 'anji' }, 'a'),
		boardLine({ ...late, investmentFen: 3 * YI, unit: 'elsewhere', lastUpdateOn: '2026-11-01' }, 'b'),
		boardLine({ milestones: {}, unit: 'deqing', lastUpdateOn: '2026-11-20' }, 'c'),
	];
	const order = (key: Parameters<typeof sortValues>[1], descending = false) =>
		[...ordered(sortValues(lines, key, on, ['deqing', 'anji']), Uint32Array.from([0, 1, 2]), descending)]
			.map((index) => lines[index]?.projectId)
			.join('');

	it.each([
		['late', true, 'abc'],
		['lateOriginal', true, 'abc'],
		['investment', false, 'abc'],
		['investment', true, 'bac'],
		['updated', false, 'bca'],
		['unit', false, 'cab'],
		['stage', true, 'abc'],
		['plan', false, 'abc'],
		['toRed', false, 'abc'],
	] as const)('%s, descending %s: %s', (key, descending, expected) => {
		expect(order(key, descending)).toBe(expected);
	});

	it('each list begins with what serves it best', () => {
		expect(defaultSort('red')).toEqual({ key: 'late', descending: true });
		expect(defaultSort('yellow')).toEqual({ key: 'toRed', descending: false });
		expect(defaultSort('turning7')).toEqual(defaultSort('turning30'));
		expect(defaultSort('silent')).toEqual({ key: 'updated', descending: false });
	});
});

describe('small things', () => {
	it('text is searched as it is read: width and capitals do not matter, every sign is literal', () => {
		expect(searchable('ＡＢＣ－1')).toBe('abc-1');
		const lines = [boardLine({ name: '100%_膜' }, 'a'), boardLine({ name: '100x膜' }, 'b')];
		const found = (text: string) => {
			const sight = { visible: null, newlyRed: null };
			const filters = { ...NO_FILTERS, text };
			return [...pictureOf(placed(lines, []), standingsOn(lines, '2026-12-01'), sight, filters, 'all').listed];
		};
		expect(found('%_')).toEqual([0]);
		expect(found('100')).toEqual([0, 1]);
		expect(found("'")).toEqual([]);
		expect(found('１００％')).toEqual([0]);
	});

	it('names are told from words', () => {
		expect([isTab('red'), isTab('__proto__'), isCauseName('silent'), isCauseName('milestone')]).toEqual([
			true,
			false,
			true,
			false,
		]);
	});

	it('a list that shrank is another list', () => {
		const [a, b] = [boardLine({}, 'a'), boardLine({}, 'b')];
		expect(changedPositions([a], { lines: [a, b] })).toBeNull();
		expect(changedPositions([a, b], { lines: [a] })).toEqual([1]);
		expect(changedPositions([a, b], null)).toBeNull();
		expect(standingsOn([a], addDays('2026-01-01', 1), standingsOn([a, b], '2026-01-02')).tabs).toHaveLength(1);
	});
});

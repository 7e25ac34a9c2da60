import { describe, expect, it } from 'vitest';
import { calendarFault, type ReplayedCalendar, replayCalendar } from '~/domain/audit/replay-calendar';
import type { Change } from '~/domain/updates/patch';

const rule = (name: string) => ({ kind: 'holiday' as const, name });
const DAY = 'calendar.2027-10-01';
const fresh = (): ReplayedCalendar => ({ fields: new Map(), whole: true });
const told = (...lists: Change[][]) => {
	const calendar = fresh();
	const fits = lists.map((changes, at) => replayCalendar(calendar, { seq: at + 2, kind: 'calendar.changed', changes }));
	return { calendar, fits };
};
const entered: Change[] = [
	{ field: DAY, from: null, to: rule('国庆节') },
	{ field: 'calendar.2027', from: null, to: '通知' },
];
const kept = { days: [{ day: '2027-10-01', ...rule('国庆节') }], years: [{ year: 2027, source: '通知' }] };

describe('a calendar told by events', () => {
	it('agrees with the table', () => {
		const { calendar, fits } = told(entered);
		expect([fits, calendarFault(calendar, kept)]).toEqual([[true], null]);
	});

	it('agrees after a day was cleared and a year was opened again', () => {
		const cleared: Change[] = [
			{ field: DAY, from: rule('国庆节'), to: null },
			{ field: 'calendar.2027', from: '通知', to: null },
		];
		expect(calendarFault(told(entered, cleared).calendar, { days: [], years: [] })).toBeNull();
	});

	it('leaves other events alone', () => {
		expect(replayCalendar(fresh(), { seq: 1, kind: 'project.edited', changes: entered })).toBe(true);
	});

	it('notices an event that does not fit the one before', () => {
		expect(told(entered, [{ field: DAY, from: rule('中秋节'), to: null }]).fits).toEqual([true, false]);
		expect(told([{ field: DAY, from: rule('中秋节'), to: null }]).fits, 'nothing was there').toEqual([false]);
	});

	it.each([
		['a day that was renamed', { ...kept, days: [{ day: '2027-10-01', ...rule('中秋节') }] }, 2, DAY],
		['a day that is gone', { ...kept, days: [] }, 2, DAY],
		['a year nobody marked', { ...kept, years: [...kept.years, { year: 2028, source: 'x' }] }, null, 'calendar.2028'],
		[
			'a day nobody entered',
			{ ...kept, days: [...kept.days, { day: '2027-05-01', ...rule('x') }] },
			null,
			'calendar.2027-05-01',
		],
	])('names %s', (_, table, seq, detail) => {
		expect(calendarFault(told(entered).calendar, table)).toEqual({ code: 'calendar-changed', seq, detail });
	});
});

describe('a home whose first table no event lists', () => {
	it('is checked from the first event that lists days on', () => {
		const { calendar, fits } = told([], [{ field: DAY, from: rule('国庆'), to: rule('国庆节') }]);
		expect(fits).toEqual([true, true]);
		const more = { ...kept, days: [...kept.days, { day: '2027-05-01', ...rule('劳动节') }] };
		expect(calendarFault(calendar, more)).toBeNull();
		expect(calendarFault(calendar, { days: [], years: [] })).toMatchObject({ seq: 3, detail: DAY });
		const next = { seq: 4, kind: 'calendar.changed' as const, changes: [{ field: DAY, from: null, to: rule('x') }] };
		expect(replayCalendar(calendar, next)).toBe(false);
	});
});

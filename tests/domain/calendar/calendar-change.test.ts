import { describe, expect, it } from 'vitest';
import {
	type CalendarWish,
	calendarField,
	decideCalendarDays,
	decideCalendarYear,
	ruleIn,
} from '~/domain/calendar/calendar-change';
import type { CalendarDay } from '~/domain/calendar/working-days';

const table: CalendarDay[] = [
	{ day: '2027-10-01', kind: 'holiday', name: '国庆节' },
	{ day: '2027-10-02', kind: 'holiday' },
];
const holiday = { kind: 'holiday', name: ' 国庆节 ' } as const;
const makeUp = { kind: 'workday', name: '国庆节' } as const;
const decide = (wish: Partial<CalendarWish>) =>
	decideCalendarDays(table, { fromOn: '2027-10-01', untilOn: '2027-10-03', rule: holiday, ...wish });

describe('decideCalendarDays', () => {
	it('enters a span, moving only the days that do not say so already', () => {
		const to = { kind: 'holiday', name: '国庆节' };
		expect(decide({})).toEqual({
			ok: true,
			value: [
				{ field: 'calendar.2027-10-02', from: { kind: 'holiday', name: '' }, to },
				{ field: 'calendar.2027-10-03', from: null, to },
			],
		});
	});

	it('changes a day, and lets one follow its weekday again', () => {
		expect(decide({ untilOn: '2027-10-01', rule: { kind: 'holiday', name: '中秋节' } })).toMatchObject({
			value: [{ from: { name: '国庆节' }, to: { name: '中秋节' } }],
		});
		expect(decide({ untilOn: '2027-10-01', rule: null })).toMatchObject({ value: [{ to: null }] });
	});

	it.each([
		['a Saturday', '2027-10-09', true],
		['a Sunday', '2027-10-10', true],
		['a Friday', '2027-10-08', false],
		['a Monday', '2027-10-11', false],
	])('takes a make-up day on %s: %s %s', (_, day, ok) => {
		const outcome = decide({ fromOn: day, untilOn: day, rule: makeUp });
		expect(outcome.ok).toBe(ok);
		if (!ok) expect(outcome).toMatchObject({ refusal: { code: 'make-up-on-weekday', params: { day } } });
	});

	it.each<[string, Partial<CalendarWish>, string, string?]>([
		['no first day', { fromOn: '' }, 'not-a-day', 'fromOn'],
		['no last day', { untilOn: '2027-02-29' }, 'not-a-day', 'untilOn'],
		['an end before its start', { untilOn: '2027-09-30' }, 'span-ends-before-start', 'untilOn'],
		['32 days', { untilOn: '2027-11-01' }, 'span-too-long', 'untilOn'],
		['no name', { rule: { kind: 'holiday', name: ' ' } }, 'calendar-name-missing', 'name'],
		['what is there', { untilOn: '2027-10-01' }, 'nothing-changed'],
		['removing what is not there', { fromOn: '2027-05-04', untilOn: '2027-05-04', rule: null }, 'nothing-changed'],
	])('refuses %s', (_, wish, code, field) => {
		expect(decide(wish)).toMatchObject({ ok: false, refusal: { code, ...(field ? { field } : {}) } });
	});

	it('takes 31 days', () => {
		expect(decide({ untilOn: '2027-10-31' }).ok).toBe(true);
	});
});

describe('decideCalendarYear', () => {
	it.each([
		[null, '国办发明电〔2026〕7号 ', { from: null, to: '国办发明电〔2026〕7号' }],
		['chinese-days', null, { from: 'chinese-days', to: null }],
	])('from %s to %s', (present, source, change) => {
		expect(decideCalendarYear(present, 2027, source)).toEqual({
			ok: true,
			value: [{ field: 'calendar.2027', ...change }],
		});
	});

	it.each([
		[null, 2027, ' ', 'notice-missing'],
		['a', 2027, 'a', 'nothing-changed'],
		[null, 2027, null, 'nothing-changed'],
		[null, 1999, 'a', 'not-a-year'],
		[null, 2100, 'a', 'not-a-year'],
		[null, 2027.5, 'a', 'not-a-year'],
		[null, Number.NaN, 'a', 'not-a-year'],
	])('refuses %s → %d %s', (present, year, source, code) => {
		expect(decideCalendarYear(present, year, source)).toMatchObject({ refusal: { code } });
	});
});

it('names days and years, and says what the table knows', () => {
	expect([calendarField('2027-10-01'), calendarField(2027)]).toEqual(['calendar.2027-10-01', 'calendar.2027']);
	expect(ruleIn(table, '2027-10-02')).toEqual({ kind: 'holiday', name: '' });
	expect(ruleIn(table, '2027-10-04')).toBeNull();
});

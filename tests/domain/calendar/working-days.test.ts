import { addDays as addDaysTo, isWeekend } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDay, isWorkingDay, missingYears, workingDaysBetween } from '~/domain/calendar/working-days';

/** National Day 2026 with its make-up days, from the State Council's notice. */
const table: CalendarDay[] = [
	{ day: '2026-09-20', kind: 'workday', name: '国庆节' },
	...['01', '02', '03', '04', '05', '06', '07'].map((day) => ({
		day: `2026-10-${day}`,
		kind: 'holiday' as const,
		name: '国庆节',
	})),
	{ day: '2026-10-10', kind: 'workday', name: '国庆节' },
];

describe('isWorkingDay', () => {
	it.each([
		['2026-09-20', true, 'make-up Sunday'],
		['2026-09-27', false, 'plain Sunday'],
		['2026-09-30', true, 'day before the holiday'],
		['2026-10-01', false, 'Thursday, holiday'],
		['2026-10-07', false, 'last day of the holiday'],
		['2026-10-08', true, 'day after'],
		['2026-10-10', true, 'make-up Saturday'],
		['2026-10-11', false, 'Sunday after'],
		['1969-12-29', true, 'a Monday before 1970'],
		['1969-12-28', false, 'a Sunday before 1970'],
	])('%s is %s (%s)', (day, works) => {
		expect(isWorkingDay(day, table)).toBe(works);
	});
});

describe('workingDaysBetween', () => {
	it.each([
		['2026-11-20', '2026-11-23', 1],
		['2026-11-20', '2026-11-21', 0],
		['2026-10-09', '2026-10-10', 1],
		['2026-09-30', '2026-10-08', 1],
		['2026-11-23', '2026-11-23', 0],
		['2026-11-23', '2026-11-20', 0],
	])('%s to %s is %i', (from, to, days) => {
		expect(workingDaysBetween(from, to, table)).toBe(days);
	});

	it('follows weekdays where the table is silent', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
				const date = addDaysTo(new Date(1980, 0, 1), offset);
				const day = `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
				expect(isWorkingDay(day, [])).toBe(!isWeekend(date));
			}),
		);
	});
});

it('names the years without a notice', () => {
	expect(missingYears([2025, 2026], '2025-12-01', '2028-01-01')).toEqual([2027, 2028]);
	expect(missingYears([2026], '2026-01-01', '2026-12-31')).toEqual([]);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monthGrid } from '~/domain/calendar/month-grid';
import { weekdayOf } from '~/domain/calendar/working-days';
import { anyDay } from '../../support/project-facts';

it.each([
	['2027-02', 4, '2027-02-01', '2027-02-28'],
	['2026-11', 6, null, null],
	['2026-10', 5, null, null],
])('%s has %d weeks', (month, weeks, first, last) => {
	const grid = monthGrid(month);
	expect(grid).toHaveLength(weeks);
	expect([grid[0]?.[0], grid.at(-1)?.[6]]).toEqual([first, last]);
});

it('holds each day once, under its weekday, Monday first', () => {
	fc.assert(
		fc.property(anyDay, (day) => {
			const grid = monthGrid(day.slice(0, 7));
			expect(grid.flat().filter((one) => one === day)).toHaveLength(1);
			expect(grid.find((week) => week.includes(day))?.indexOf(day)).toBe(weekdayOf(day));
			expect(grid.every((week) => week.length === 7)).toBe(true);
		}),
	);
});

it.each([
	['1969-12-31', 2],
	['1970-01-01', 3],
	['2026-11-22', 6],
	['2026-11-23', 0],
])('%s is weekday %d', (day, weekday) => {
	expect(weekdayOf(day)).toBe(weekday);
});

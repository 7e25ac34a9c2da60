import { describe, expect, it } from 'vitest';
import { dayFault, isProjectDay } from '~/domain/updates/project-day';

describe('a day of a project', () => {
	it.each([
		['1948-12-31', false],
		['1949-01-01', true],
		['2026-11-21', true],
		['2199-12-31', true],
		['2200-01-01', false],
		['0001-01-01', false],
		['9999-12-31', false],
	])('%s: %s', (day, can) => {
		expect(isProjectDay(day)).toBe(can);
		expect(dayFault(day)).toBe(can ? null : 'day-out-of-range');
	});

	it.each([['2026-02-30'], [''], [null], [undefined], [20261121]])('%j is none', (day) => {
		expect(dayFault(day)).toBe('not-a-day');
	});
});

import * as oracle from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addDays,
	addMonths,
	daysBetween,
	FIRST_DAY,
	firstDayOf,
	fromDayNumber,
	isDay,
	isMonth,
	LAST_DAY,
	LAST_DAY_NUMBER,
	lastDayOf,
	monthOf,
	toDayNumber,
	yearOf,
} from '~/domain/day';

const anyDay = fc.integer({ min: toDayNumber('1900-01-01'), max: toDayNumber('2199-12-31') }).map(fromDayNumber);
const asText = (date: Date) => oracle.format(date, 'yyyy-MM-dd');

describe('isDay', () => {
	it.each([FIRST_DAY, LAST_DAY, '1970-01-01', '2000-02-29', '2024-02-29', '2026-04-30', '2026-12-31'])(
		'%s is a day',
		(value) => expect(isDay(value)).toBe(true),
	);

	it.each([
		'2026-02-29',
		'2026-02-30',
		'1900-02-29',
		'2026-04-31',
		'2026-13-01',
		'2026-00-10',
		'2026-01-00',
		'2026-01-32',
		'0000-01-01',
		'10000-01-01',
		'2026-1-1',
		' 2026-01-01',
		'2026-01-01\n',
		'2026/01/01',
		'2026-01-01T00:00:00Z',
		'２０２６-01-01',
		'',
		20260101,
		null,
		undefined,
	])('%s is no day', (value) => expect(isDay(value)).toBe(false));
});

describe('isMonth', () => {
	it.each(['0001-01', '2026-01', '2026-12', '9999-12'])('%s is a month', (value) => expect(isMonth(value)).toBe(true));
	it.each(['2026-00', '2026-13', '0000-01', '2026-1', '2026-01-01', '', 202601, null])('%s is no month', (value) =>
		expect(isMonth(value)).toBe(false),
	);
});

describe('day numbers', () => {
	it.each([
		['1970-01-01', 0],
		['1970-01-02', 1],
		['1969-12-31', -1],
		['2000-02-29', 11_016],
		[LAST_DAY, LAST_DAY_NUMBER],
		[FIRST_DAY, -719_162],
	])('%s is day %i', (day, dayNumber) => {
		expect(toDayNumber(day)).toBe(dayNumber);
		expect(fromDayNumber(dayNumber)).toBe(day);
	});

	it('agrees with the ISO text of the platform on every 13th day of all years', () => {
		for (let dayNumber = -719_162; dayNumber <= LAST_DAY_NUMBER; dayNumber += 13) {
			const text = new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);
			if (fromDayNumber(dayNumber) !== text || toDayNumber(text) !== dayNumber || !isDay(text)) {
				throw new Error(`Day ${dayNumber} should be ${text}, is ${fromDayNumber(dayNumber)}`);
			}
		}
	});

	it.each([LAST_DAY_NUMBER + 1, -719_163, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
		'there is no day %d',
		(dayNumber) => expect(() => fromDayNumber(dayNumber)).toThrow(RangeError),
	);
});

describe('adding', () => {
	it.each([
		['2026-12-31', 1, '2027-01-01'],
		['2024-02-28', 1, '2024-02-29'],
		['2026-03-01', -1, '2026-02-28'],
		['2026-03-01', 0, '2026-03-01'],
	])('%s and %i days is %s', (day, days, expected) => expect(addDays(day, days)).toBe(expected));

	it.each([
		['2026-01-31', 1, '2026-02-28'],
		['2024-01-31', 1, '2024-02-29'],
		['2024-02-29', 12, '2025-02-28'],
		['2026-03-31', -1, '2026-02-28'],
		['2026-01-15', -1, '2025-12-15'],
		['2026-05-31', 18, '2027-11-30'],
	])('%s and %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

	it('refuses to leave the calendar', () => {
		expect(() => addDays(LAST_DAY, 1)).toThrow(RangeError);
		expect(() => addMonths(FIRST_DAY, -1)).toThrow(RangeError);
	});

	it('agrees with date-fns', () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), anyDay, (day, n, other) => {
				const date = oracle.parseISO(day);
				expect(addDays(day, n)).toBe(asText(oracle.addDays(date, n)));
				expect(addMonths(day, n)).toBe(asText(oracle.addMonths(date, n)));
				expect(daysBetween(day, other)).toBe(oracle.differenceInCalendarDays(oracle.parseISO(other), date));
				expect(lastDayOf(monthOf(day))).toBe(asText(oracle.lastDayOfMonth(date)));
				expect(yearOf(day)).toBe(oracle.getYear(date));
			}),
		);
	});
});

it('knows the ends of a month', () => {
	expect(monthOf('2026-02-14')).toBe('2026-02');
	expect(firstDayOf('2026-02')).toBe('2026-02-01');
	expect(lastDayOf('2026-02')).toBe('2026-02-28');
	expect(lastDayOf('2024-02')).toBe('2024-02-29');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toDayNumber } from '~/domain/day';
import { countedDayAfter, countedDays, lateDays, pauseSpans, spansAsPauses } from '~/domain/lights/pause-spans';

const pause = (fromOn: string, untilOn: string) => ({ fromOn, untilOn });

describe('pauseSpans', () => {
	it.each([
		['no list', undefined, []],
		['null', null, []],
		['an empty list', [], []],
		['one', [pause('2026-01-05', '2026-01-10')], [pause('2026-01-05', '2026-01-10')]],
		['one day', [pause('2026-01-05', '2026-01-05')], [pause('2026-01-05', '2026-01-05')]],
		['ends before it begins', [pause('2026-01-05', '2026-01-04')], []],
		[
			'renewed on the next day',
			[pause('2026-01-11', '2026-01-20'), pause('2026-01-05', '2026-01-10')],
			[pause('2026-01-05', '2026-01-20')],
		],
		[
			'one within another',
			[pause('2026-01-01', '2026-01-31'), pause('2026-01-05', '2026-01-10')],
			[pause('2026-01-01', '2026-01-31')],
		],
		[
			'a day apart',
			[pause('2026-01-01', '2026-01-03'), pause('2026-01-05', '2026-01-10')],
			[pause('2026-01-01', '2026-01-03'), pause('2026-01-05', '2026-01-10')],
		],
	])('%s', (_, pauses, expected) => expect(spansAsPauses(pauseSpans(pauses))).toEqual(expected));
});

describe('lateDays', () => {
	it.each([
		['2026-03-01', '2026-02-28', [], 0],
		['2026-03-01', '2026-03-01', [], 0],
		['2026-03-01', '2026-03-02', [], 1],
		['2026-03-01', '2026-03-05', [pause('2026-03-02', '2026-03-03')], 2],
		['2026-03-01', '2026-03-03', [pause('2026-03-02', '2026-03-10')], 0],
		['2026-03-01', '2026-03-05', [pause('2026-02-01', '2026-03-01')], 4],
		['2026-03-01', '2026-03-05', [pause('2026-02-01', '2026-03-02')], 3],
		['2026-03-01', '2026-03-05', [pause('2026-03-06', '2026-03-09')], 4],
		['2026-03-01', '2026-02-20', [pause('2026-02-01', '2026-03-30')], 0],
	])('planned %s, on %s, pauses %j: %i', (plannedOn, on, pauses, expected) =>
		expect(lateDays(plannedOn, on, pauses)).toBe(expected),
	);
});

it('finds exactly the day on which so many days are counted', () => {
	const anyPauses = fc.array(fc.tuple(fc.nat(200), fc.nat(40)), { maxLength: 4 });
	fc.assert(
		fc.property(anyPauses, fc.nat(200), fc.integer({ min: 1, max: 90 }), (list, offset, count) => {
			const spans = pauseSpans(
				list.map(([from, length]) => {
					const fromOn = addDays('2026-01-01', from);
					return pause(fromOn, addDays(fromOn, length));
				}),
			);
			const start = toDayNumber('2026-01-01') + offset;
			const day = countedDayAfter(start, count, spans);
			expect(countedDays(start, day, spans)).toBe(count);
			expect(countedDays(start, day - 1, spans)).toBe(count - 1);
		}),
	);
});

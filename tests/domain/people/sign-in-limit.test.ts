import { describe, expect, it } from 'vitest';
import {
	addressKey,
	countTry,
	type Limit,
	loginKey,
	minutesToWait,
	ownPasswordKey,
	type Tries,
} from '~/domain/people/sign-in-limit';

const limit: Limit = { tries: 5, minutes: 15 };
const now = '2026-11-21T04:00:00.000Z';
const inAQuarter = '2026-11-21T04:15:00.000Z';
const soon = '2026-11-21T04:10:00.000Z';

describe('countTry', () => {
	it.each<[string, Tries | null, Tries, boolean]>([
		['the first try', null, { count: 1, until: inAQuarter }, true],
		['the second', { count: 1, until: soon }, { count: 2, until: soon }, true],
		['the fourth', { count: 3, until: soon }, { count: 4, until: soon }, true],
		['the fifth starts the full wait', { count: 4, until: soon }, { count: 5, until: inAQuarter }, true],
		['the sixth is refused and prolongs nothing', { count: 5, until: soon }, { count: 5, until: soon }, false],
		[
			'the moment before the end',
			{ count: 5, until: '2026-11-21T04:00:00.001Z' },
			{ count: 5, until: '2026-11-21T04:00:00.001Z' },
			false,
		],
		['at the end it starts afresh', { count: 5, until: now }, { count: 1, until: inAQuarter }, true],
		['long after', { count: 5, until: '2026-11-20T04:00:00.000Z' }, { count: 1, until: inAQuarter }, true],
	])('%s', (_, kept, tries, allowed) => {
		expect(countTry(kept, limit, now)).toEqual({ tries, allowed });
	});

	it('changes nothing it was given', () => {
		const kept = Object.freeze({ count: 2, until: soon });
		expect(() => countTry(kept, limit, now)).not.toThrow();
	});
});

it.each([
	[inAQuarter, 15],
	['2026-11-21T04:14:00.001Z', 15],
	['2026-11-21T04:14:00.000Z', 14],
	['2026-11-21T04:00:00.001Z', 1],
	[now, 1],
])('until %s is %i minutes', (until, minutes) => {
	expect(minutesToWait({ count: 5, until }, now)).toBe(minutes);
});

it('keeps the kinds of tries apart', () => {
	expect(new Set([loginKey('a'), addressKey('a'), ownPasswordKey('a')]).size).toBe(3);
});

import { expect, it } from 'vitest';
import { statedSince } from '~/domain/imports/stated-since';

const ledger = (asOf: string, ...fields: string[]) => ({ at: '2026-11-05T04:00:00.000Z', asOf, fields });
const person = (at: string, ...fields: string[]) => ({ at, asOf: null, fields });

it.each([
	['a ledger of an earlier day', ledger('2026-09-30', 'a'), []],
	['a ledger of the same day', ledger('2026-10-31', 'a'), []],
	[
		'a ledger of a later day',
		ledger('2026-11-01', 'a', 'b'),
		[
			['a', '2026-11-01'],
			['b', '2026-11-01'],
		],
	],
	['somebody the day before', person('2026-10-30T15:59:59.999Z', 'a'), []],
	['somebody on the day, in Shanghai', person('2026-10-30T16:00:00.000Z', 'a'), [['a', '2026-10-31']]],
	['somebody later', person('2026-11-05T04:00:00.000Z', 'a'), [['a', '2026-11-05']]],
])('%s', (_, event, expected) => {
	expect([...statedSince([event], '2026-10-31')]).toEqual(expected);
});

it('knows the latest day of each field', () => {
	const events = [person('2026-11-05T04:00:00.000Z', 'a'), ledger('2026-11-01', 'a', 'b'), ledger('2026-12-01', 'b')];
	expect([...statedSince(events, '2026-10-31')]).toEqual([
		['a', '2026-11-05'],
		['b', '2026-12-01'],
	]);
});

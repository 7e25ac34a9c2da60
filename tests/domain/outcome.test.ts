import { describe, expect, it } from 'vitest';
import { accepted, refusalOf, refused, refusedForAll } from '~/domain/outcome';

const day = { code: 'actual-in-future', field: 'actualOn' };
const reason = { code: 'reason-missing', field: 'reason' };

describe('refusedForAll', () => {
	it.each([
		['nothing', [], null],
		['nothing but blanks', [null, null], null],
		['one', [null, day], { ok: false, refusal: day }],
		['two', [day, null, reason], { ok: false, refusal: { ...day, also: [reason] } }],
	])('of %s', (_, faults, answer) => {
		expect(refusedForAll(faults)).toEqual(answer);
	});
});

describe('refusalOf', () => {
	it('is what stands in the way', () => {
		expect([refusalOf(accepted(1)), refusalOf(refused('forbidden'))]).toEqual([null, { code: 'forbidden' }]);
	});
});

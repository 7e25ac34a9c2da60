import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ceiling, compare, exact, minus, over, plus, rounded, times } from '~/domain/entry/exact';

describe('exact', () => {
	it.each([
		[0, 0n, 1n],
		[345, 345n, 1n],
		[0.1, 1_000n, 10_000n],
		[0.00001, 1n, 100_000n],
		[123_456_789_012.3456, 1_234_567_890_123_456n, 10_000n],
		[345.6, 3_456_000n, 10_000n],
		[1e-7, 1n, 10_000_000n],
		[1e21, 10n ** 21n, 1n],
		[1.5e300, 15n * 10n ** 299n, 1n],
	])('%d is what was written', (value, n, d) => {
		expect(exact(value)).toEqual({ n, d });
	});

	it('adds tenths to ones', () => {
		expect(compare(plus(exact(0.1), exact(0.2)), exact(0.3))).toBe(0);
		expect(compare(minus(exact(0.3), exact(0.1)), exact(0.2))).toBe(0);
		expect(compare(times(exact(1.1), exact(1.1)), exact(1.21))).toBe(0);
		expect(compare(over(exact(1), exact(3)), exact(0.333333))).toBe(1);
		expect(compare(exact(-1), exact(1))).toBe(-1);
	});

	it.each([
		[3, 3n],
		[3.01, 4n],
		[0, 0n],
		[-0.5, 0n],
		[-3, -3n],
	])('the ceiling of %d', (value, whole) => {
		expect(ceiling(exact(value))).toBe(whole);
	});

	it('rounds to six places, on the side asked for', () => {
		const third = over(exact(2), exact(3));
		expect([rounded(third), rounded(third, 'down'), rounded(third, 'up')]).toEqual([0.666667, 0.666666, 0.666667]);
		expect(rounded(exact(400), 'up')).toBe(400);
	});

	it('shows any amount a form can send as it was typed', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 999_999 }), (whole, part) => {
				const value = Number(`${whole}.${`${part}`.padStart(6, '0')}`);
				expect(rounded(exact(value))).toBe(value);
			}),
		);
	});
});

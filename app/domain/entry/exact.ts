/** A number without any rounding: a numerator over a positive denominator. Verdicts at the border hang on it. */
export interface Exact {
	n: bigint;
	d: bigint;
}

/**
 * The decimal a number was written as: `345.6` is 3456/10, not the binary fraction nearest to it. Expects a finite number.
 * `exact(0.1)` → 1000/10000 · `exact(1e-7)` → 1/10000000 · `exact(1e21)` → 10²¹/1. Fractions are not reduced.
 */
export function exact(value: number): Exact {
	if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
	// Four places are what figures have; below 10¹⁵ no other decimal as short is the same number.
	const scaled = Math.round(value * 10_000);
	if (Math.abs(scaled) < 1e15 && scaled / 10_000 === value) return { n: BigInt(scaled), d: 10_000n };
	const [digits = '', exponent = '0'] = `${value}`.split('e');
	const [whole = '', fraction = ''] = digits.split('.');
	const places = fraction.length - Number(exponent);
	const n = BigInt(whole + fraction);
	return places >= 0 ? { n, d: 10n ** BigInt(places) } : { n: n * 10n ** BigInt(-places), d: 1n };
}

export function plus(a: Exact, b: Exact): Exact {
	return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function minus(a: Exact, b: Exact): Exact {
	return { n: a.n * b.d - b.n * a.d, d: a.d * b.d };
}

export function times(a: Exact, b: Exact): Exact {
	return { n: a.n * b.n, d: a.d * b.d };
}

/** a ÷ b; `b` must be above zero. */
export function over(a: Exact, b: Exact): Exact {
	return { n: a.n * b.d, d: a.d * b.n };
}

/** Negative when a < b, 0 when equal, positive when a > b. */
export function compare(a: Exact, b: Exact): number {
	const left = a.n * b.d;
	const right = b.n * a.d;
	return left < right ? -1 : Number(left > right);
}

/** The smallest whole number that is not below: 3.0 → 3, 3.01 → 4, −0.5 → 0. */
export function ceiling({ n, d }: Exact): bigint {
	const whole = n / d;
	return n > 0n && whole * d !== n ? whole + 1n : whole;
}

const PLACES = 1_000_000n;
export type Rounding = 'nearest' | 'up' | 'down';

/** As a number with six decimals, for showing. Expects at least 0. `up` and `down` keep a value on its side of a limit. */
export function rounded({ n, d }: Exact, rounding: Rounding = 'nearest'): number {
	const scaled = n * PLACES;
	const half = rounding === 'nearest' ? d / 2n : rounding === 'up' ? d - 1n : 0n;
	return Number((scaled + half) / d) / Number(PLACES);
}

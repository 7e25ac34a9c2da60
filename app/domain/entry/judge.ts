import { compare, type Exact, exact, minus, rounded } from './exact';
import { INDICATOR_UNITS, INDICATORS, type IndicatorKey, type IndicatorUnit, type Operator } from './indicators';
import { indicatorValue, type Quantities } from './quantities';
import type { Indicator } from './standard';

export const RESULTS = ['pass', 'fail', 'notApplicable', 'missing'] as const;
export type Result = (typeof RESULTS)[number];
export const VERDICTS = ['pass', 'conditional', 'fail', 'insufficientData'] as const;
export type EntryVerdict = (typeof VERDICTS)[number];

/** One indicator of one project against its limit. Numbers have six decimals and never lie about the side they are on. */
export interface JudgedIndicator {
	key: IndicatorKey;
	operator: Operator;
	unit: IndicatorUnit;
	required: boolean;
	value: number | null;
	limit: number | null;
	/** What is missing to the limit: 0 when it is met, null when there is nothing to compare. */
	gap: number | null;
	result: Result;
}

/** An indicator with its limit as an exact number. */
export interface Bar extends Indicator {
	bar: Exact | null;
}

/** The same standard is asked of a whole city: what is made of it once is kept as long as it is. */
const made = new WeakMap<readonly Indicator[], Bar[]>();

/** In the order of {@link INDICATORS}, whatever order a standard lists them in. */
export function barsOf(indicators: readonly Indicator[]): Bar[] {
	const bars =
		made.get(indicators) ??
		[...indicators]
			.sort((a, b) => INDICATORS.indexOf(a.key) - INDICATORS.indexOf(b.key))
			.map((one) => ({ ...one, bar: one.limit === null ? null : exact(one.limit) }));
	made.set(indicators, bars);
	return bars;
}

/** At the limit is met; half a smallest unit below it is not. Without a limit the value must be given, whatever it is. */
export function resultOf(bar: Bar, quantities: Quantities): Result {
	return sideOf(bar, indicatorValue(bar.key, quantities));
}

function sideOf({ operator, bar }: Bar, value: ReturnType<typeof indicatorValue>): Result {
	if (typeof value === 'string') return value;
	if (bar === null) return 'pass';
	const side = compare(value, bar);
	return (operator === 'atLeast' ? side >= 0 : side <= 0) ? 'pass' : 'fail';
}

export function judged(bar: Bar, quantities: Quantities): JudgedIndicator {
	const { key, operator, required, limit } = bar;
	const value = indicatorValue(key, quantities);
	const result = sideOf(bar, value);
	const shown = { key, operator, unit: INDICATOR_UNITS[key], required, limit, result };
	if (typeof value === 'string') return { ...shown, value: null, gap: null };
	if (bar.bar === null) return { ...shown, value: rounded(value), gap: null };
	if (result === 'pass') return { ...shown, value: rounded(value), gap: 0 };
	const gap = operator === 'atLeast' ? minus(bar.bar, value) : minus(value, bar.bar);
	return { ...shown, value: rounded(value, operator === 'atLeast' ? 'down' : 'up'), gap: rounded(gap, 'up') };
}

/**
 * fail: a required indicator misses its limit · insufficientData: none does, but a required value is missing · pass: everything
 * asked for is met · conditional: what is required is met, but an optional indicator is not, or nothing required could be judged
 * at all (rented, 零土地), so somebody has to look.
 */
export function verdictOf(judged: readonly { required: boolean; result: Result }[]): EntryVerdict {
	const required = judged.filter((one) => one.required);
	if (required.some(({ result }) => result === 'fail')) return 'fail';
	if (required.some(({ result }) => result === 'missing')) return 'insufficientData';
	if (required.length > 0 && required.every(({ result }) => result === 'notApplicable')) return 'conditional';
	const open = judged.some(({ required, result }) => !required && (result === 'fail' || result === 'missing'));
	return open ? 'conditional' : 'pass';
}

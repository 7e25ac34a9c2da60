import { accepted, type Outcome, refused } from '../outcome';
import { type IndicatorKey, USUAL_OPERATOR } from './indicators';
import type { Indicator } from './standard';

const PLAIN = /^([1-9])([1-9])([1-9])\+([0-9](?:\.[0-9]{1,2})?)$/;
const SAVING = /^([1-9])([1-9])([1-9])([1-9])\+节能减排$/;

/**
 * The indicators a short name stands for (DOMAIN §5): `345+1.5` → 30 / 400 / 500 / 1.5; `456+2.0` → 40 / 500 / 600 / 2.0;
 * `2456+节能减排` → floor area ratio 2, then 40 / 500 / 600, and energy and emissions that must be given. A shortcut for
 * typing; the record is what counts. Refused: `label-unreadable` for anything else.
 */
export function readLabel(text: string): Outcome<Indicator[]> {
	const plain = text.normalize('NFKC').replace(/\s+/g, '');
	const [, tax, fixed, output, ratio] = PLAIN.exec(plain) ?? [];
	if (ratio !== undefined && Number(ratio) > 0) return accepted(firstFour(tax, fixed, output, ratio));
	const [, far, ...three] = SAVING.exec(plain) ?? [];
	if (far === undefined) return refused('label-unreadable', 'label');
	return accepted([
		...firstFour(three[0], three[1], three[2], far),
		indicator('energyPerAddedValue', null),
		indicator('emissions', null),
	]);
}

function firstFour(tax = '', fixed = '', output = '', ratio = ''): Indicator[] {
	return [
		indicator('taxPerMu', Number(tax) * 10),
		indicator('fixedInvestmentPerMu', Number(fixed) * 100),
		indicator('outputPerMu', Number(output) * 100),
		indicator('floorAreaRatio', Number(ratio)),
	];
}

function indicator(key: IndicatorKey, limit: number | null): Indicator {
	return { key, operator: USUAL_OPERATOR[key], limit, required: true };
}

/** The short name of indicators; null when their numbers have none. `readLabel` reads it back to the same numbers. */
export function labelOf(indicators: readonly Indicator[]): string | null {
	const limits = new Map(indicators.map(({ key, limit }) => [key, limit]));
	const digits = [
		digit(limits.get('taxPerMu'), 10),
		digit(limits.get('fixedInvestmentPerMu'), 100),
		digit(limits.get('outputPerMu'), 100),
	].join('');
	const ratio = limits.get('floorAreaRatio') ?? 0;
	const saves = limits.has('energyPerAddedValue') && limits.has('emissions');
	const label = saves ? `${ratio}${digits}+节能减排` : `${digits}+${Number.isInteger(ratio) ? `${ratio}.0` : ratio}`;
	const read = readLabel(label);
	const same = read.ok && read.value.every(({ key, limit }) => limits.get(key) === limit);
	return same && read.value.length === indicators.length ? label : null;
}

function digit(limit: number | null | undefined, unit: number): string {
	return limit == null ? '' : String(limit / unit);
}

import { isDay } from '../day';
import { accepted, type Outcome, type Refusal, refused } from '../outcome';
import { isMilestone, MILESTONES } from '../stages/milestones';
import type { FallbackLimit, RuleSet } from './rule-set';

/** Ten years: longer limits are typing errors. */
const MOST_DAYS = 3650;
const MOST_MONTHS = 120;

type Json = Record<string, unknown>;
/** A place in the rule set and the range its whole number must lie in. */
type Bound = [path: string, least: number, most: number];

const BOUNDS: Bound[] = [
	['version', 1, 100_000],
	['milestoneLate.yellowFromDays', 1, MOST_DAYS],
	['milestoneLate.redFromDays', 1, MOST_DAYS],
	['investmentBehind.fromMonth', 1, 12],
	['investmentBehind.yellowBelowPercent', 1, 100],
	['investmentBehind.redBelowPercent', 1, 100],
	['silent.staleAfterDays', 1, MOST_DAYS],
	['silent.yellowAfterDays', 1, MOST_DAYS],
	['idleLand.warnFromDays', 1, MOST_DAYS],
	['idleLand.idleFromDays', 1, MOST_DAYS],
	['maxPauseDays', 1, MOST_DAYS],
	['backDating.reasonAfterDays', 0, MOST_DAYS],
];

/** Pairs of places: the first must not be above the second, or lights would get better with time. */
const ORDER: [string, string][] = [
	['milestoneLate.yellowFromDays', 'milestoneLate.redFromDays'],
	['investmentBehind.redBelowPercent', 'investmentBehind.yellowBelowPercent'],
	['silent.staleAfterDays', 'silent.yellowAfterDays'],
	['idleLand.warnFromDays', 'idleLand.idleFromDays'],
];

/**
 * Whether data from outside is a rule set that can be judged by. Refusals name the place in `field`: `not-a-text`, `not-a-day`,
 * `not-in-range` {least, most}, `not-in-order` {than}, `not-a-list-of-days`, `not-a-fallback`.
 */
export function checkRuleSet(data: unknown): Outcome<RuleSet> {
	const refusal = refusalOf(isObject(data) ? data : {});
	return refusal ? { ok: false, refusal } : accepted(data as RuleSet);
}

function refusalOf(data: Json): Refusal | null {
	for (const field of ['id', 'name']) {
		const text = data[field];
		if (typeof text !== 'string' || text.trim() === '') return refusal('not-a-text', field);
	}
	if (!isDay(data.effectiveFrom)) return refusal('not-a-day', 'effectiveFrom');
	for (const [path, least, most] of BOUNDS) {
		if (!isWholeWithin(at(data, path), least, most)) return refusal('not-in-range', path, { least, most });
	}
	for (const [lower, upper] of ORDER) {
		if (Number(at(data, lower)) > Number(at(data, upper))) return refusal('not-in-order', lower, { than: upper });
	}
	if (!isFallingDays(data.dueSoonDays)) return refusal('not-a-list-of-days', 'dueSoonDays');
	if (!Array.isArray(data.fallbacks)) return refusal('not-a-fallback', 'fallbacks');
	const wrong = data.fallbacks.findIndex((limit) => !isFallback(limit));
	return wrong < 0 ? null : refusal('not-a-fallback', `fallbacks.${wrong}`);
}

function refusal(code: string, field: string, params?: Refusal['params']): Refusal {
	return (refused(code, field, params) as { refusal: Refusal }).refusal;
}

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(data: Json, path: string): unknown {
	return path.split('.').reduce<unknown>((node, step) => (isObject(node) ? node[step] : undefined), data);
}

function isWholeWithin(value: unknown, least: number, most: number): boolean {
	return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

/** Largest first, each once; none at all is allowed. */
function isFallingDays(value: unknown): boolean {
	if (!Array.isArray(value)) return false;
	return value.every((day, index) => isWholeWithin(day, 1, index === 0 ? MOST_DAYS : value[index - 1] - 1));
}

/** A limit counts from an earlier milestone and is either days or bands of investment. */
function isFallback(value: unknown): value is FallbackLimit {
	if (!isObject(value) || !isMilestone(value.milestone) || !isMilestone(value.after)) return false;
	if (MILESTONES.indexOf(value.after) >= MILESTONES.indexOf(value.milestone)) return false;
	if (value.monthsByInvestment === undefined) return isWholeWithin(value.days, 1, MOST_DAYS);
	return value.days === undefined && isBands(value.monthsByInvestment);
}

/** Bands rise and only the last may be open, so that exactly one band holds every amount below its top. */
function isBands(value: unknown): boolean {
	if (!Array.isArray(value) || value.length === 0) return false;
	let below = 0;
	return value.every((band: unknown, index) => {
		if (!isObject(band) || !isWholeWithin(band.months, 1, MOST_MONTHS)) return false;
		if (band.belowFen === null) return index === value.length - 1;
		const rises = isWholeWithin(band.belowFen, below + 1, Number.MAX_SAFE_INTEGER);
		below = Number(band.belowFen);
		return rises;
	});
}

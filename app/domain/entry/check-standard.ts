import { isDay } from '../day';
import { accepted, type Outcome, type Refusal } from '../outcome';
import { isPlainLine } from '../plain-text';
import { INDICATORS, isIndicator, OPERATORS } from './indicators';
import { type FollowUp, type GateRules, LAND_USES, REMEDY_STEPS, type StandardContent } from './standard';

const LONGEST = 60;
const LONGEST_SOURCE = 200;
const MOST_DAYS = 3_650;
/** No indicator has a sensible limit above; more digits than these are typing errors. */
const MOST = 1_000_000_000;

/**
 * What a standard may say. Refused: `standard-name-missing`, `text-too-long`, `source-missing`, `not-a-day`,
 * `effective-days-reversed`, `indicators-missing`, `indicator-unknown`, `indicator-twice` {indicator}, `operator-unknown`,
 * `limit-unfit` {indicator}, `unit-unknown`, `industry-unfit` {code}, `land-use-unknown`, `gate-unfit`, `follow-up-unfit`.
 */
export function checkStandard(content: StandardContent, units: readonly string[]): Outcome<StandardContent> {
	const refusal = checkWords(content) ?? checkDays(content) ?? checkIndicators(content) ?? checkScope(content, units);
	if (refusal) return { ok: false, refusal };
	if (!isGate(content.gate)) return { ok: false, refusal: { code: 'gate-unfit', field: 'gate' } };
	if (!isFollowUp(content.followUp)) return { ok: false, refusal: { code: 'follow-up-unfit', field: 'followUp' } };
	return accepted({ ...content, name: content.name.trim(), source: content.source.trim() });
}

function checkWords({ name, source }: StandardContent): Refusal | null {
	if (name.trim() === '') return { code: 'standard-name-missing', field: 'name' };
	if ([...name].length > LONGEST || !isPlainLine(name)) return { code: 'text-too-long', field: 'name' };
	if (source.trim() === '') return { code: 'source-missing', field: 'source' };
	return [...source].length > LONGEST_SOURCE || !isPlainLine(source)
		? { code: 'text-too-long', field: 'source' }
		: null;
}

function checkDays({ effectiveFrom, effectiveTo }: StandardContent): Refusal | null {
	if (!isDay(effectiveFrom)) return { code: 'not-a-day', field: 'effectiveFrom' };
	if (effectiveTo === null) return null;
	if (!isDay(effectiveTo)) return { code: 'not-a-day', field: 'effectiveTo' };
	return effectiveTo < effectiveFrom ? { code: 'effective-days-reversed', field: 'effectiveTo' } : null;
}

function checkIndicators({ indicators }: StandardContent): Refusal | null {
	if (indicators.length === 0) return { code: 'indicators-missing', field: 'indicators' };
	for (const [index, { key, operator, limit }] of indicators.entries()) {
		if (!isIndicator(key)) return { code: 'indicator-unknown', field: `indicators.${index}.key` };
		if (indicators.findIndex((one) => one.key === key) < index)
			return { code: 'indicator-twice', field: `indicators.${key}`, params: { indicator: key } };
		if (!OPERATORS.includes(operator)) return { code: 'operator-unknown', field: `indicators.${key}` };
		if (limit !== null && !isLimit(limit))
			return { code: 'limit-unfit', field: `indicators.${key}`, params: { indicator: key } };
	}
	return null;
}

/** Above zero, and not beyond what anybody writes: at most six decimals. */
export function isLimit(limit: number): boolean {
	return Number.isFinite(limit) && limit > 0 && limit <= MOST && /^\d+(\.\d{1,6})?$/.test(`${limit}`);
}

function checkScope({ scope }: StandardContent, units: readonly string[]): Refusal | null {
	if (scope.units.some((unit) => !units.includes(unit))) return { code: 'unit-unknown', field: 'units' };
	const code = scope.industries.find((one) => !/^\d{2,4}$/.test(one));
	if (code !== undefined) return { code: 'industry-unfit', field: 'industries', params: { code } };
	if (scope.landUses.some((use) => !LAND_USES.includes(use))) return { code: 'land-use-unknown', field: 'landUses' };
	return null;
}

function isGate({ industries, reviewFromTce, reviewFromKwh, provinceFromTce }: GateRules): boolean {
	if (industries.some((one) => !/^\d{2}$/.test(one))) return false;
	return [reviewFromTce, reviewFromKwh, provinceFromTce].every(isLimit) && reviewFromTce <= provinceFromTce;
}

function isFollowUp({ graceDays, remedies, reachedPercent, nearlyPercent }: FollowUp): boolean {
	const days = remedies.map(({ fromDays }) => fromDays);
	const rising = days.every((day, index) => isWhole(day, index === 0 ? 1 : (days[index - 1] as number) + 1, MOST_DAYS));
	const named = remedies.every(({ step }) => REMEDY_STEPS.includes(step));
	const percents = isWhole(reachedPercent, 1, 1_000) && isWhole(nearlyPercent, 1, reachedPercent);
	return isWhole(graceDays, 0, MOST_DAYS) && rising && named && percents;
}

function isWhole(value: number, least: number, most: number): boolean {
	return Number.isInteger(value) && value >= least && value <= most;
}

/** How two versions differ, line by line: what the page puts side by side. */
export function limitsSideBySide(one: Pick<StandardContent, 'indicators'>, other: Pick<StandardContent, 'indicators'>) {
	return INDICATORS.flatMap((key) => {
		const before = one.indicators.find((indicator) => indicator.key === key) ?? null;
		const after = other.indicators.find((indicator) => indicator.key === key) ?? null;
		return before || after ? [{ key, before, after, same: JSON.stringify(before) === JSON.stringify(after) }] : [];
	});
}

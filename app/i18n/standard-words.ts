import type { FollowUp, GateRules, Standard, StandardScope } from '../domain/entry/standard';
import type { Words } from './words';

/** `2026-01-01 起` or `2026-01-01 至 2026-12-31`. */
export function effectiveText({ t }: Words, { effectiveFrom: from, effectiveTo: to }: Standard): string {
	return to === null ? t('standards.list.from', { from }) : t('standards.list.between', { from, to });
}

/** Whom a standard concerns, in one line. */
export function scopeText(words: Words, { units, industries, landUses }: StandardScope): string {
	const { t } = words;
	const parts = [
		units.length > 0 &&
			t('standards.scope.units', {
				list: listed(
					words,
					units.map((one) => words.term('unit', one)),
				),
			}),
		industries.length > 0 && t('standards.scope.industries', { list: listed(words, industries) }),
		landUses.length > 0 &&
			t('standards.scope.landUses', {
				list: listed(
					words,
					landUses.map((one) => words.term('landUse', one)),
				),
			}),
	];
	return parts.filter(Boolean).join(t('events.between')) || t('standards.list.everyone');
}

/** The gate of a standard, as labels and values. */
export function gateFacts(words: Words, gate: GateRules): [string, string][] {
	const { t, format } = words;
	const [tce, kwh, province] = [gate.reviewFromTce, gate.reviewFromKwh, gate.provinceFromTce].map(format.count);
	return [
		[t('standards.page.gateIndustries'), listed(words, gate.industries)],
		[t('standards.page.reviewFrom'), t('standards.page.reviewFromWords', { tce: tce ?? '', kwh: kwh ?? '' })],
		[t('standards.page.provinceFrom'), t('standards.page.provinceFromWords', { tce: province ?? '' })],
	];
}

/** How promises are followed, as labels and values. */
export function followUpFacts(words: Words, followUp: FollowUp): [string, string][] {
	const { t, format } = words;
	const { graceDays, reachedPercent: reached, nearlyPercent: nearly } = followUp;
	const remedies = followUp.remedies.map(({ fromDays: days, step }) =>
		t('standards.page.remedy', { days, step: words.term('remedyStep', step) }),
	);
	return [
		[t('standards.page.grace'), format.days(graceDays)],
		[t('standards.page.reached'), t('standards.page.reachedWords', { reached, nearly })],
		[t('standards.page.remedies'), remedies.join(t('events.between'))],
	];
}

function listed({ t }: Words, values: readonly string[]): string {
	return values.join(t('common.joiner'));
}

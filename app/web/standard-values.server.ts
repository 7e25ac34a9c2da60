import { DEFAULT_FOLLOW_UP, DEFAULT_GATE } from '~/domain/entry/default-standards';
import { INDICATORS, USUAL_OPERATOR } from '~/domain/entry/indicators';
import { type Indicator, REMEDY_STEPS, type StandardContent } from '~/domain/entry/standard';

/** The boxes of a form for a standard. */
export type StandardFormValues = {
	label: string;
	name: string;
	effectiveFrom: string;
	effectiveTo: string;
	source: string;
	toConfirm: boolean;
	units: string[];
	landUses: string[];
	industries: string;
	use: Record<string, string>;
	operator: Record<string, string>;
	limit: Record<string, string>;
	gate: Record<'industries' | 'reviewFromTce' | 'reviewFromKwh' | 'provinceFromTce', string>;
	followUp: Record<'graceDays' | 'reachedPercent' | 'nearlyPercent', string> & { remedies: Record<string, string> };
};

/** What a form for a standard shows at first; a new one begins with the shipped gate and follow-up. */
export function standardValues(content: Partial<StandardContent>): StandardFormValues {
	const { scope, gate = DEFAULT_GATE, followUp = DEFAULT_FOLLOW_UP } = content;
	const days = (step: string) => followUp.remedies.find((one) => one.step === step)?.fromDays;
	return {
		...{ label: '', name: content.name ?? '', source: content.source ?? '' },
		...{ effectiveFrom: content.effectiveFrom ?? '', effectiveTo: content.effectiveTo ?? '' },
		toConfirm: content.toConfirm ?? false,
		...{ units: scope?.units ?? [], landUses: scope?.landUses ?? [], industries: scope?.industries.join(', ') ?? '' },
		...indicatorValues(content.indicators ?? []),
		gate: {
			industries: gate.industries.join(', '),
			reviewFromTce: `${gate.reviewFromTce}`,
			reviewFromKwh: `${gate.reviewFromKwh}`,
			provinceFromTce: `${gate.provinceFromTce}`,
		},
		followUp: {
			graceDays: `${followUp.graceDays}`,
			reachedPercent: `${followUp.reachedPercent}`,
			nearlyPercent: `${followUp.nearlyPercent}`,
			remedies: Object.fromEntries(REMEDY_STEPS.map((step) => [step, `${days(step) ?? ''}`])),
		},
	};
}

/** The boxes of the indicators: what is not asked for stays empty. */
export function indicatorValues(
	indicators: readonly Indicator[],
): Pick<StandardFormValues, 'use' | 'operator' | 'limit'> {
	const of = (key: string) => indicators.find((one) => one.key === key);
	const use = (one: Indicator | undefined) => (one ? (one.required ? 'required' : 'optional') : 'none');
	return {
		use: Object.fromEntries(INDICATORS.map((key) => [key, use(of(key))])),
		operator: Object.fromEntries(INDICATORS.map((key) => [key, of(key)?.operator ?? USUAL_OPERATOR[key]])),
		limit: Object.fromEntries(INDICATORS.map((key) => [key, `${of(key)?.limit ?? ''}`])),
	};
}

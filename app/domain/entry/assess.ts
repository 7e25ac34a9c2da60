import { type Figures, figuresOf } from './candidate';
import type { IndicatorKey } from './indicators';
import { USUAL_OPERATOR } from './indicators';
import { barsOf, type EntryVerdict, type JudgedIndicator, judged, verdictOf } from './judge';
import type { Lever } from './lever';
import { waysOut } from './levers';
import { quantitiesOf } from './quantities';
import type { Indicator } from './standard';

/** A plot's own 标准地 agreement: its limits take the place of the standard's. */
export type AgreedLimits = Partial<Record<IndicatorKey, number>>;

/** What a standard says of a project. */
export interface Assessed {
	verdict: EntryVerdict;
	indicators: JudgedIndicator[];
	/** Each of them alone leads to a pass; only where the verdict is fail. */
	levers: Lever[];
	/** Each list together leads to a pass. */
	combinations: Lever[][];
}

/**
 * Judges figures against the indicators of a standard (DOMAIN §5): the one function behind form, command, import and command
 * line. Exact at the border: 12,000 万元 on 30 亩 is 400 万元/亩 and passes ≥ 400; one fen less fails. Order of indicators
 * does not matter. Rented and 零土地 projects get notApplicable for what is measured per land; figures that are no numbers of at
 * least 0 count as missing.
 */
export function assess(figures: Figures, indicators: readonly Indicator[], agreed: AgreedLimits = {}): Assessed {
	const bars = barsOf(underAgreement(indicators, agreed));
	const quantities = quantitiesOf(figures);
	const all = bars.map((bar) => judged(bar, quantities));
	const verdict = verdictOf(all);
	const ways = verdict === 'fail' ? waysOut(bars, quantities) : { levers: [], combinations: [] };
	return { verdict, indicators: all, ...ways };
}

/** The indicators that hold for a plot: agreed limits replace the standard's, or add to them. */
export function underAgreement(indicators: readonly Indicator[], agreed: AgreedLimits): readonly Indicator[] {
	if (Object.keys(agreed).length === 0) return indicators;
	const named = new Set(indicators.map(({ key }) => key));
	const added = (Object.keys(agreed) as IndicatorKey[]).filter((key) => !named.has(key));
	return [
		...indicators.map((one) => ({ ...one, limit: agreed[one.key] ?? one.limit })),
		...added.map((key) => ({ key, operator: USUAL_OPERATOR[key], limit: agreed[key] as number, required: true })),
	];
}

/** The same for a recorded project, with its plot's agreement if it has one. */
export function assessProject(
	facts: Parameters<typeof figuresOf>[0] & { agreement?: { limits: AgreedLimits } | null },
	indicators: readonly Indicator[],
): Assessed {
	return assess(figuresOf(facts), indicators, facts.agreement?.limits);
}

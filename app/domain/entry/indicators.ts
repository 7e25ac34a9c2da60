/** What an entry standard can ask for (DOMAIN §5), in the order in which pages show it. */
export const INDICATORS = [
	'taxPerMu',
	'fixedInvestmentPerMu',
	'outputPerMu',
	'floorAreaRatio',
	'energyPerAddedValue',
	'emissions',
] as const;
export type IndicatorKey = (typeof INDICATORS)[number];

/** wanPerMu 万元/亩 a year · ratio · tcePerWan 吨标煤/万元增加值 · tonnes 吨/年. */
export const INDICATOR_UNITS = {
	taxPerMu: 'wanPerMu',
	fixedInvestmentPerMu: 'wanPerMu',
	outputPerMu: 'wanPerMu',
	floorAreaRatio: 'ratio',
	energyPerAddedValue: 'tcePerWan',
	emissions: 'tonnes',
} as const satisfies Record<IndicatorKey, string>;
export type IndicatorUnit = (typeof INDICATOR_UNITS)[IndicatorKey];

/** Measured against land of one's own: nobody asks them of rented or 零土地 projects. */
export const PER_LAND: ReadonlySet<IndicatorKey> = new Set([
	'taxPerMu',
	'fixedInvestmentPerMu',
	'outputPerMu',
	'floorAreaRatio',
]);

/** The way an indicator is usually limited: from below, or from above. */
export const USUAL_OPERATOR: Record<IndicatorKey, Operator> = {
	taxPerMu: 'atLeast',
	fixedInvestmentPerMu: 'atLeast',
	outputPerMu: 'atLeast',
	floorAreaRatio: 'atLeast',
	energyPerAddedValue: 'atMost',
	emissions: 'atMost',
};

export const OPERATORS = ['atLeast', 'atMost'] as const;
export type Operator = (typeof OPERATORS)[number];

export function isIndicator(value: unknown): value is IndicatorKey {
	return typeof value === 'string' && (INDICATORS as readonly string[]).includes(value);
}

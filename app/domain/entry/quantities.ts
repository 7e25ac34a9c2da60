import type { Figures } from './candidate';
import { type Exact, exact, over, times } from './exact';
import { type IndicatorKey, PER_LAND } from './indicators';

const FEN_IN_WAN: Exact = { n: 1_000_000n, d: 1n };
/** 1 亩 = 2000/3 m². */
export const M2_IN_MU: Exact = { n: 2_000n, d: 3n };

/** Something a year, or built: as a sum that is divided by the land, or as the quotient somebody gave (an estimate per mu, a ratio). */
export type Yield = { from: 'sum'; sum: Exact } | { from: 'given'; given: Exact } | null;

/** Figures without rounding: 万元, 亩, m², tonnes. What is no usable number is not known. */
export interface Quantities {
	/** `none`: rented or 零土地; null: not known. */
	land: Exact | 'none' | null;
	fixed: Yield;
	tax: Yield;
	output: Yield;
	floor: Yield;
	addedValue: Exact | null;
	energy: Exact | null;
	emissions: Exact | null;
}

export function quantitiesOf(figures: Figures): Quantities {
	const { landUse, areaMu } = figures;
	const without = landUse === 'rented' || landUse === 'zeroLand' || areaMu === 0;
	return {
		land: without ? 'none' : known(areaMu),
		fixed: yieldOf(wan(figures.fixedInvestmentFen), known(figures.fixedInvestmentPerMu)),
		tax: yieldOf(wan(figures.taxFen), known(figures.taxPerMu)),
		output: yieldOf(wan(figures.outputFen), known(figures.outputPerMu)),
		floor: yieldOf(known(figures.floorAreaM2), known(figures.floorAreaRatio)),
		addedValue: wan(figures.addedValueFen),
		energy: known(figures.energyTce),
		emissions: known(figures.emissionsTonnes),
	};
}

function yieldOf(sum: Exact | null, given: Exact | null): Yield {
	if (sum) return { from: 'sum', sum };
	return given && { from: 'given', given };
}

/** Less than nothing, or no number at all, says nothing. */
function known(value: number | null): Exact | null {
	return value !== null && Number.isFinite(value) && value >= 0 ? exact(value) : null;
}

function wan(fen: number | null): Exact | null {
	const amount = known(fen);
	return amount && over(amount, FEN_IN_WAN);
}

/** The value of an indicator, exactly, in its unit. */
export function indicatorValue(key: IndicatorKey, quantities: Quantities): Exact | 'missing' | 'notApplicable' {
	const { land, addedValue, energy } = quantities;
	if (PER_LAND.has(key)) {
		if (land === 'none') return 'notApplicable';
		return perLand(quantities, key) ?? 'missing';
	}
	if (key === 'emissions') return quantities.emissions ?? 'missing';
	return energy && addedValue && addedValue.n > 0n ? over(energy, addedValue) : 'missing';
}

const YIELDS: Partial<Record<IndicatorKey, 'tax' | 'fixed' | 'output' | 'floor'>> = {
	taxPerMu: 'tax',
	fixedInvestmentPerMu: 'fixed',
	outputPerMu: 'output',
	floorAreaRatio: 'floor',
};

/** What is divided by the land; null for an indicator that is not. */
export function yieldFor(key: IndicatorKey, quantities: Quantities): Yield {
	const name = YIELDS[key];
	return name ? quantities[name] : null;
}

function perLand(quantities: Quantities, key: IndicatorKey): Exact | null {
	const known = yieldFor(key, quantities);
	if (known?.from === 'given') return known.given;
	const { land } = quantities;
	return known && land && land !== 'none' ? over(known.sum, inUnit(key, land)) : null;
}

/** The land as the indicator counts it: floor area is compared with square metres. */
export function inUnit(key: IndicatorKey, land: Exact): Exact {
	return key === 'floorAreaRatio' ? times(land, M2_IN_MU) : land;
}

/**
 * The sum behind an indicator: an estimate per mu, and a ratio, stand for the sum they make on the land. Null where nothing is known, or
 * only a quotient without the land.
 */
export function sumFor(key: IndicatorKey, quantities: Quantities): Exact | null {
	const own = yieldFor(key, quantities);
	if (own?.from !== 'given') return own?.sum ?? null;
	const { land } = quantities;
	return land && land !== 'none' ? times(own.given, inUnit(key, land)) : null;
}

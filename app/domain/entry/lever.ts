import { type Exact, exact, minus, plus } from './exact';
import type { IndicatorKey } from './indicators';
import { type Quantities, sumFor } from './quantities';

/** What can be moved so that a failing project passes. */
export type LeverKind = 'lessLand' | 'moreFixedInvestment' | 'moreFloorArea' | 'moreTax' | 'moreOutput';
/** mu 亩 and wan 万元 (a year, for tax and output) in steps of 0.01, wanPerMu likewise where an estimate is all that is known, m2 in whole ones. */
export type LeverUnit = 'mu' | 'wan' | 'wanPerMu' | 'm2';

/** The smallest change that leads to a pass, to be applied exactly as it says. */
export interface Lever {
	kind: LeverKind;
	amount: number;
	unit: LeverUnit;
}

export type Raising = Exclude<LeverKind, 'lessLand'>;

/** The yield a lever raises, and the indicator it is for. */
export const RAISES: Record<Raising, ['fixed' | 'floor' | 'tax' | 'output', IndicatorKey]> = {
	moreFixedInvestment: ['fixed', 'fixedInvestmentPerMu'],
	moreFloorArea: ['floor', 'floorAreaRatio'],
	moreTax: ['tax', 'taxPerMu'],
	moreOutput: ['output', 'outputPerMu'],
};

/** The quantities after the changes a list of levers asks for, in their order. */
export function applyLevers(quantities: Quantities, levers: readonly Lever[]): Quantities {
	return levers.reduce(applyLever, quantities);
}

function applyLever(quantities: Quantities, { kind, amount, unit }: Lever): Quantities {
	if (kind === 'lessLand') {
		return { ...quantities, ...sumsOf(quantities), land: minus(quantities.land as Exact, exact(amount)) };
	}
	const [name, key] = RAISES[kind];
	const own = quantities[name];
	const more = exact(amount);
	if (unit === 'wanPerMu' && own?.from === 'given') {
		return { ...quantities, [name]: { from: 'given', given: plus(own.given, more) } };
	}
	return { ...quantities, [name]: { from: 'sum', sum: plus(sumFor(key, quantities) as Exact, more) } };
}

/** Every yield as its sum: less land takes nothing of it away. */
function sumsOf(quantities: Quantities): Partial<Quantities> {
	const sums = Object.values(RAISES).flatMap(([name, key]) => {
		const sum = sumFor(key, quantities);
		return sum ? [[name, { from: 'sum', sum }]] : [];
	});
	return Object.fromEntries(sums);
}

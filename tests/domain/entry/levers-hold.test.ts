import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '~/domain/entry/assess';
import { type Figures, NO_FIGURES } from '~/domain/entry/candidate';
import { barsOf, resultOf, verdictOf } from '~/domain/entry/judge';
import { applyLevers, type Lever } from '~/domain/entry/lever';
import { quantitiesOf } from '~/domain/entry/quantities';
import type { Indicator } from '~/domain/entry/standard';
import { anyFigures, labelled, STANDARD_345, STANDARD_2456 } from '../../support/figures';

const three = STANDARD_345.indicators;
const STEP = { mu: 0.01, wan: 0.01, wanPerMu: 0.01, m2: 1 };
const less = (lever: Lever): Lever => ({ ...lever, amount: Number((lever.amount - STEP[lever.unit]).toFixed(2)) });

function passes(figures: Figures, indicators: readonly Indicator[], levers: readonly Lever[]): boolean {
	const quantities = applyLevers(quantitiesOf(figures), levers);
	const bars = barsOf(indicators);
	return verdictOf(bars.map((bar) => ({ required: true, result: resultOf(bar, quantities) }))) === 'pass';
}

const standards = fc.constantFrom(...['345+1.5', '456+2.0', '111+0.5', '999+3.0'].map(labelled));

it('without the land an estimate is raised as it is, exactly to its limit', () => {
	const landless = { ...NO_FIGURES, fixedInvestmentPerMu: 399, taxPerMu: 29, outputPerMu: 600, floorAreaRatio: 1.6 };
	const [way = []] = assess(landless, three).combinations;
	expect(passes(landless, three, way)).toBe(true);
	for (const part of way) {
		expect(
			passes(
				landless,
				three,
				way.map((lever) => (lever === part ? less(lever) : lever)),
			),
		).toBe(false);
	}
	expect(
		applyLevers(quantitiesOf({ ...landless, areaMu: 2, outputFen: 5 }), [{ kind: 'lessLand', amount: 1, unit: 'mu' }]),
	).toMatchObject({
		land: { n: 1n, d: 1n },
		tax: { from: 'sum' },
		output: { from: 'sum' },
		floor: { from: 'sum' },
	});
});

it('less land takes no sum away, and makes none of what is not known', () => {
	const fewer = applyLevers(quantitiesOf({ ...NO_FIGURES, areaMu: 2, taxPerMu: 30 }), [
		{ kind: 'lessLand', amount: 1, unit: 'mu' },
	]);
	expect(fewer).toMatchObject({ tax: { from: 'sum' }, output: null, floor: null });
});

describe('whatever the figures', () => {
	it('a lever applied passes, and one step less does not', () => {
		fc.assert(
			fc.property(anyFigures, standards, (figures, indicators) => {
				for (const lever of assess(figures, indicators).levers) {
					expect(passes(figures, indicators, [lever])).toBe(true);
					expect(passes(figures, indicators, [less(lever)])).toBe(false);
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('a combination applied passes, and one step less of any part does not', () => {
		fc.assert(
			fc.property(anyFigures, standards, (figures, indicators) => {
				for (const way of assess(figures, indicators).combinations) {
					expect(way.length).toBeGreaterThan(1);
					expect(passes(figures, indicators, way)).toBe(true);
					for (const part of way) {
						const weaker = way.map((lever) => (lever === part ? less(lever) : lever));
						expect(passes(figures, indicators, weaker)).toBe(false);
					}
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('a failing project whose values are all known can always be mended', () => {
		fc.assert(
			fc.property(anyFigures, standards, (figures, indicators) => {
				const { verdict, indicators: lines, levers, combinations } = assess(figures, indicators);
				if (verdict !== 'fail' || lines.some(({ result }) => result === 'missing')) return;
				expect(levers.length + combinations.length).toBeGreaterThan(0);
			}),
		);
	});

	it('more land never makes it better', () => {
		const rank = { pass: 2, conditional: 2, insufficientData: 1, fail: 0 };
		fc.assert(
			fc.property(anyFigures, standards, fc.integer({ min: 1, max: 50_000 }), (figures, indicators, more) => {
				const larger = { ...figures, areaMu: figures.areaMu === null ? null : (figures.areaMu * 100 + more) / 100 };
				const [before, after] = [assess(figures, indicators), assess(larger, indicators)];
				expect(rank[after.verdict]).toBeLessThanOrEqual(rank[before.verdict]);
			}),
		);
	});

	it('the order of indicators does not matter', () => {
		fc.assert(
			fc.property(
				anyFigures,
				fc.shuffledSubarray([...STANDARD_2456.indicators], { minLength: 6 }),
				(figures, shuffled) => {
					expect(assess(figures, shuffled)).toEqual(assess(figures, STANDARD_2456.indicators));
				},
			),
		);
	});

	it('the shown value stands on the same side of the limit as the verdict', () => {
		fc.assert(
			fc.property(anyFigures, standards, (figures, indicators) => {
				for (const { value, limit, result, gap } of assess(figures, indicators).indicators) {
					if (value === null || limit === null) continue;
					expect(value >= limit).toBe(result === 'pass');
					expect(Number(gap) > 0).toBe(result === 'fail');
				}
			}),
		);
	});
});

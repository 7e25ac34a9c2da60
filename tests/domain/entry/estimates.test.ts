import { describe, expect, it } from 'vitest';
import { assess } from '~/domain/entry/assess';
import { NO_FIGURES } from '~/domain/entry/candidate';
import { sumsOfEstimates } from '~/domain/entry/estimates';
import { STANDARD_345, WAN } from '../../support/figures';

describe('the sums estimates make', () => {
	it.each([
		[{ areaMu: 30, taxPerMu: 31.5 }, { taxFen: 945 * WAN }],
		[
			{ areaMu: 33.33, fixedInvestmentPerMu: 400.01, outputPerMu: 0 },
			{ fixedInvestmentFen: 13_332_333_300, outputFen: 0 },
		],
		[{ areaMu: 0.3333, taxPerMu: 30.0001 }, { taxFen: 9_999_034 }],
		[{ areaMu: 30, taxPerMu: 31.5, taxFen: 1 }, {}],
		[{ areaMu: null, taxPerMu: 31.5 }, {}],
		[{ areaMu: 0, taxPerMu: 31.5 }, {}],
		[{ areaMu: -1, taxPerMu: 31.5 }, {}],
		[{ areaMu: 30, taxPerMu: -1, outputPerMu: null }, {}],
		[{}, {}],
	])('of %j are %j', (figures, sums) => {
		expect(sumsOfEstimates(figures)).toEqual(sums);
	});

	it('meet every limit the estimates meet', () => {
		for (const areaMu of [0.07, 1.01, 33.33, 98.7654]) {
			const given = {
				...NO_FIGURES,
				areaMu,
				fixedInvestmentPerMu: 400,
				taxPerMu: 30,
				outputPerMu: 500,
				floorAreaRatio: 1.5,
			};
			const summed = { ...given, ...sumsOfEstimates(given) };
			expect(assess(given, STANDARD_345.indicators).verdict).toBe('pass');
			expect(assess(summed, STANDARD_345.indicators).verdict).toBe('pass');
		}
	});
});

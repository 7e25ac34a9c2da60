import { describe, expect, it } from 'vitest';
import { assess, assessProject } from '~/domain/entry/assess';
import { type Figures, figuresOf, NO_FIGURES } from '~/domain/entry/candidate';
import type { IndicatorKey } from '~/domain/entry/indicators';
import { verdictOf } from '~/domain/entry/judge';
import type { Indicator } from '~/domain/entry/standard';
import { AT_THE_BORDER, STANDARD_345, STANDARD_2456, WAN } from '../../support/figures';

const three = STANDARD_345.indicators;
const with345 = (given: Partial<Figures>) => assess({ ...AT_THE_BORDER, ...given }, three);
const lineOf = (given: Partial<Figures>, key: IndicatorKey) => with345(given).indicators.find((one) => one.key === key);

describe('each indicator at its border', () => {
	it.each<[string, IndicatorKey, Partial<Figures>, string, number | null, number | null]>([
		['tax at', 'taxPerMu', {}, 'pass', 30, 0],
		['tax one fen under', 'taxPerMu', { taxFen: 900 * WAN - 1 }, 'fail', 29.999999, 0.000001],
		['tax one fen over', 'taxPerMu', { taxFen: 900 * WAN + 1 }, 'pass', 30, 0],
		['tax missing', 'taxPerMu', { taxFen: null }, 'missing', null, null],
		['tax estimated at', 'taxPerMu', { taxFen: null, taxPerMu: 30 }, 'pass', 30, 0],
		['tax estimated under', 'taxPerMu', { taxFen: null, taxPerMu: 29.99 }, 'fail', 29.99, 0.01],
		['tax as sum before estimate', 'taxPerMu', { taxPerMu: 99, taxFen: 0 }, 'fail', 0, 30],
		['tax below nothing', 'taxPerMu', { taxFen: -1 }, 'missing', null, null],
		['tax no number', 'taxPerMu', { taxFen: Number.NaN }, 'missing', null, null],
		['fixed at', 'fixedInvestmentPerMu', {}, 'pass', 400, 0],
		[
			'fixed one fen under',
			'fixedInvestmentPerMu',
			{ fixedInvestmentFen: 12_000 * WAN - 1 },
			'fail',
			399.999999,
			0.000001,
		],
		[
			'fixed estimated',
			'fixedInvestmentPerMu',
			{ fixedInvestmentFen: null, fixedInvestmentPerMu: 399.99 },
			'fail',
			399.99,
			0.01,
		],
		['fixed missing', 'fixedInvestmentPerMu', { fixedInvestmentFen: null }, 'missing', null, null],
		[
			'fixed absurd',
			'fixedInvestmentPerMu',
			{ fixedInvestmentFen: Number.MAX_SAFE_INTEGER },
			'pass',
			300239975.158033,
			0,
		],
		['land one hundredth more', 'fixedInvestmentPerMu', { areaMu: 30.01 }, 'fail', 399.866711, 0.133289],
		['land missing', 'fixedInvestmentPerMu', { areaMu: null }, 'missing', null, null],
		['land below nothing', 'fixedInvestmentPerMu', { areaMu: -3 }, 'missing', null, null],
		['land none', 'fixedInvestmentPerMu', { areaMu: 0 }, 'notApplicable', null, null],
		['land rented', 'fixedInvestmentPerMu', { landUse: 'rented' }, 'notApplicable', null, null],
		['land absurd', 'fixedInvestmentPerMu', { areaMu: 1e300 }, 'fail', 0, 400],
		['output at', 'outputPerMu', {}, 'pass', 500, 0],
		['output under', 'outputPerMu', { outputFen: 14_999.99 * WAN }, 'fail', 499.999666, 0.000334],
		['output estimated', 'outputPerMu', { outputFen: null, outputPerMu: 499.9 }, 'fail', 499.9, 0.1],
		['ratio at', 'floorAreaRatio', {}, 'pass', 1.5, 0],
		['ratio one m² under', 'floorAreaRatio', { floorAreaM2: 29_999 }, 'fail', 1.49995, 0.00005],
		['ratio one m² over', 'floorAreaRatio', { floorAreaM2: 30_001 }, 'pass', 1.50005, 0],
		['ratio given at', 'floorAreaRatio', { floorAreaM2: null, floorAreaRatio: 1.5 }, 'pass', 1.5, 0],
		['ratio given under', 'floorAreaRatio', { floorAreaM2: null, floorAreaRatio: 1.49 }, 'fail', 1.49, 0.01],
		['ratio without land', 'floorAreaRatio', { landUse: 'zeroLand', floorAreaRatio: 3 }, 'notApplicable', null, null],
		['ratio missing', 'floorAreaRatio', { floorAreaM2: null }, 'missing', null, null],
	])('%s', (_, key, given, result, value, gap) => {
		expect(lineOf(given, key)).toMatchObject({ result, value, gap });
	});

	it('a quotient that no decimal can write is exact all the same', () => {
		// 1/3 万元 a mu against 0.333333: above it by a third of a millionth.
		const indicators = [{ key: 'taxPerMu', operator: 'atLeast', limit: 0.333333, required: true }] as const;
		expect(assess({ ...NO_FIGURES, areaMu: 3, taxFen: WAN }, indicators).verdict).toBe('pass');
	});

	it.each<[string, Partial<Figures>, string, number | null]>([
		['energy at', { energyTce: 500, addedValueFen: 1_000 * WAN }, 'pass', 0.5],
		['energy over', { energyTce: 500.01, addedValueFen: 1_000 * WAN }, 'fail', 0.50001],
		['energy missing', { addedValueFen: WAN }, 'missing', null],
		['added value missing', { energyTce: 1 }, 'missing', null],
		['added value zero', { energyTce: 1, addedValueFen: 0 }, 'missing', null],
	])('%s', (_, given, result, value) => {
		const indicators: Indicator[] = [{ key: 'energyPerAddedValue', operator: 'atMost', limit: 0.5, required: true }];
		const [line] = assess({ ...NO_FIGURES, ...given }, indicators).indicators;
		expect(line).toMatchObject({ result, value });
	});

	it('a value without a limit must be given, whatever it is', () => {
		const given = {
			...AT_THE_BORDER,
			taxFen: 1_200 * WAN,
			fixedInvestmentFen: 15_000 * WAN,
			outputFen: 18_000 * WAN,
			floorAreaM2: 40_000,
		};
		const bare = assess(given, STANDARD_2456.indicators);
		expect(bare).toMatchObject({ verdict: 'insufficientData', levers: [] });
		const full = assess({ ...given, energyTce: 9, addedValueFen: WAN, emissionsTonnes: 0 }, STANDARD_2456.indicators);
		expect(full.verdict).toBe('pass');
		expect(full.indicators.at(-1)).toMatchObject({
			key: 'emissions',
			value: 0,
			limit: null,
			gap: null,
			result: 'pass',
		});
	});
});

describe('the verdict', () => {
	it('passes at every border, and says what is missing before what is only unknown', () => {
		expect(with345({}).verdict).toBe('pass');
		expect(with345({ taxFen: null }).verdict).toBe('insufficientData');
		expect(with345({ taxFen: null, floorAreaM2: 0 }).verdict).toBe('fail');
		expect(assess(NO_FIGURES, three).verdict).toBe('insufficientData');
	});

	it('is conditional where nobody can be asked, or only what is optional is missed', () => {
		expect(with345({ areaMu: 0 })).toMatchObject({ verdict: 'conditional', levers: [], combinations: [] });
		const lax = three.map((one) => (one.key === 'taxPerMu' ? { ...one, required: false } : one));
		expect(assess({ ...AT_THE_BORDER, taxFen: 0 }, lax).verdict).toBe('conditional');
		expect(assess({ ...AT_THE_BORDER, taxFen: null }, lax).verdict).toBe('conditional');
		expect(verdictOf([])).toBe('pass');
	});

	it('goes by the plot agreement where there is one', () => {
		const facts = { ...AT_THE_BORDER, taxFen: 600 * WAN, agreement: { limits: { taxPerMu: 20 } } };
		expect(assessProject(facts, three).verdict).toBe('pass');
		expect(assessProject({ ...facts, agreement: { limits: { taxPerMu: 20.01 } } }, three).verdict).toBe('fail');
		expect(assessProject({ ...facts, agreement: null }, three).verdict).toBe('fail');
		const added = assess(AT_THE_BORDER, three, { emissions: 5 });
		expect(added.indicators.at(-1)).toMatchObject({
			key: 'emissions',
			limit: 5,
			result: 'missing',
			operator: 'atMost',
		});
	});

	it('reads the figures of a project as recorded', () => {
		expect(figuresOf({})).toEqual(NO_FIGURES);
		const every = Object.fromEntries(Object.keys(NO_FIGURES).map((key, index) => [key, index]));
		expect(figuresOf(every as never)).toEqual(every);
	});
});

describe('levers', () => {
	it('says the smallest change for land and fixed investment', () => {
		// 40 亩 with everything else for 40, but 12,000 万元 of 16,000.
		const figures = { ...AT_THE_BORDER, areaMu: 40, taxFen: 1_200 * WAN, outputFen: 20_000 * WAN, floorAreaM2: 40_000 };
		expect(assess(figures, three)).toMatchObject({
			verdict: 'fail',
			levers: [
				{ kind: 'lessLand', amount: 10, unit: 'mu' },
				{ kind: 'moreFixedInvestment', amount: 4_000, unit: 'wan' },
			],
			combinations: [],
		});
	});

	it('offers no lever that does not lead to a pass, and ways that take several', () => {
		// On 31 亩: fixed investment and output want 1 亩 less each, tax 0.52 亩, floor area 2.07 亩.
		const all = with345({ taxFen: null, taxPerMu: 29.5, floorAreaM2: null, floorAreaRatio: 1.4, areaMu: 31 });
		expect(all.levers).toEqual([{ kind: 'lessLand', amount: 2.07, unit: 'mu' }]);
		expect(all.combinations).toEqual([
			[
				{ kind: 'moreFixedInvestment', amount: 400, unit: 'wan' },
				{ kind: 'moreFloorArea', amount: 2_067, unit: 'm2' },
				{ kind: 'moreTax', amount: 15.5, unit: 'wan' },
				{ kind: 'moreOutput', amount: 500, unit: 'wan' },
			],
			[
				{ kind: 'lessLand', amount: 0.52, unit: 'mu' },
				{ kind: 'moreFixedInvestment', amount: 192, unit: 'wan' },
				{ kind: 'moreFloorArea', amount: 1_547, unit: 'm2' },
				{ kind: 'moreOutput', amount: 240, unit: 'wan' },
			],
			[
				{ kind: 'lessLand', amount: 1, unit: 'mu' },
				{ kind: 'moreFloorArea', amount: 1_067, unit: 'm2' },
			],
		]);
	});

	it('takes an estimate per mu for the sum it makes on the land, and moves with it', () => {
		const estimated = with345({ fixedInvestmentFen: null, fixedInvestmentPerMu: 399 });
		expect(estimated.levers).toEqual([
			{ kind: 'lessLand', amount: 0.08, unit: 'mu' },
			{ kind: 'moreFixedInvestment', amount: 30, unit: 'wan' },
		]);
		const landless = { ...NO_FIGURES, fixedInvestmentPerMu: 399, taxPerMu: 31, outputPerMu: 600, floorAreaRatio: 1.6 };
		expect(assess(landless, three).levers).toEqual([{ kind: 'moreFixedInvestment', amount: 1, unit: 'wanPerMu' }]);
		expect(assess({ ...landless, taxPerMu: 29 }, three).combinations).toEqual([
			[
				{ kind: 'moreFixedInvestment', amount: 1, unit: 'wanPerMu' },
				{ kind: 'moreTax', amount: 1, unit: 'wanPerMu' },
			],
		]);
	});

	it('knows no lever for what is unknown, for nothing at all, or against an upper limit', () => {
		expect(with345({ taxFen: null, floorAreaM2: 0 })).toMatchObject({ verdict: 'fail', levers: [], combinations: [] });
		expect(with345({ fixedInvestmentFen: 0 }).levers.map(({ kind }) => kind)).toEqual(['moreFixedInvestment']);
		const low: Indicator[] = [{ key: 'floorAreaRatio', operator: 'atMost', limit: 1, required: true }];
		expect(assess(AT_THE_BORDER, low)).toMatchObject({ verdict: 'fail', levers: [] });
		const clean: Indicator[] = [{ key: 'emissions', operator: 'atLeast', limit: 5, required: true }];
		expect(assess({ ...NO_FIGURES, areaMu: 10, emissionsTonnes: 1 }, clean)).toMatchObject({
			verdict: 'fail',
			levers: [],
		});
		const lax = three.map((one) => (one.key === 'taxPerMu' ? { ...one, required: false } : one));
		expect(assess({ ...AT_THE_BORDER, taxFen: 0, floorAreaM2: 29_000 }, lax).levers).toEqual([
			{ kind: 'lessLand', amount: 1, unit: 'mu' },
			{ kind: 'moreFloorArea', amount: 1_000, unit: 'm2' },
		]);
		const noLand = { ...NO_FIGURES, floorAreaRatio: 1 };
		expect(assess(noLand, three.slice(3))).toMatchObject({ verdict: 'fail', levers: [] });
	});
});

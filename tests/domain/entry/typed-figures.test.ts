import { describe, expect, it } from 'vitest';
import { NO_FIGURES } from '~/domain/entry/candidate';
import { typedFigures } from '~/domain/entry/typed-figures';
import { parseDecimal } from '~/domain/money/parse-decimal';

describe('typedFigures', () => {
	it('reads what stands in the boxes, amounts in ten thousand yuan', () => {
		const typed = {
			landUse: 'granted',
			areaMu: '３０',
			fixedInvestmentFen: '12,000',
			taxFen: '900.5',
			floorAreaM2: '30 000',
		};
		expect(typedFigures(typed)).toEqual({
			...NO_FIGURES,
			...{
				landUse: 'granted',
				areaMu: 30,
				fixedInvestmentFen: 12_000_000_000,
				taxFen: 900_500_000,
				floorAreaM2: 30_000,
			},
		});
	});

	it.each([
		['areaMu', '3O'],
		['areaMu', ''],
		['areaMu', '1e3'],
		['taxFen', '约3000'],
		['taxFen', '-5'],
		['taxFen', ''],
		['landUse', 'borrowed'],
		['landUse', ''],
	])('%s "%s" counts as missing', (name, text) => expect(typedFigures({ [name]: text })).toEqual(NO_FIGURES));

	it('keeps a negative land for the judge to leave out', () => {
		expect(typedFigures({ areaMu: '-3' }).areaMu).toBe(-3);
	});
});

describe('parseDecimal', () => {
	it.each([
		['1,200.5', 1200.5],
		[' 0 ', 0],
		['-1.25', -1.25],
		['１２．５', 12.5],
		['', null],
		[' ', null],
	])('reads "%s"', (text, value) => expect(parseDecimal(text)).toEqual({ ok: true, value }));

	it.each(['1.', '.5', '1e5', 'NaN', '0x10', '12亩', '--1'])('refuses "%s"', (text) => {
		expect(parseDecimal(text)).toEqual({ ok: false, refusal: { code: 'not-a-number' } });
	});
});

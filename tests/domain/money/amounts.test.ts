import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWan, formatWanGrouped, formatYi, wanNumber, wanText } from '~/domain/money/format-amount';
import { type MoneyUnit, parseAmount, parseSignedAmount } from '~/domain/money/parse-amount';

describe('parseAmount', () => {
	it.each<[string | number, MoneyUnit, number]>([
		['1', '元', 100],
		['1', '万元', 1_000_000],
		['1', '亿元', 10_000_000_000],
		['0', '万元', 0],
		['0.00', '万元', 0],
		['1234.5', '万元', 1_234_500_000],
		['1,234.56', '元', 123_456],
		['1,234,567', '元', 123_456_700],
		['１，２３４．５', '元', 123_450],
		['  57 950 ', '万元', 57_950_000_000],
		['¥12.5', '元', 1250],
		['￥12.5', '元', 1250],
		['1.2亿', '万元', 12_000_000_000],
		['1.2 亿元', '元', 12_000_000_000],
		['3000万', '亿元', 3_000_000_000],
		['3000万元', '元', 3_000_000_000],
		['500元', '亿元', 50_000],
		['0.005', '元', 1],
		['0.0049', '元', 0],
		['1.2345678', '万元', 1_234_568],
		[16.160000000000004, '万元', 16_160_000],
		[0.1 + 0.2, '亿元', 3_000_000_000],
		[1.005, '元', 101],
		[57950, '万元', 57_950_000_000],
		[0, '元', 0],
		[-0, '元', 0],
		[1e-7, '亿元', 1000],
		[1e-7, '元', 0],
		[5e-3, '元', 1],
		['90071992547409.91', '元', Number.MAX_SAFE_INTEGER],
	])('%j in %s is %i fen', (value, unit, fen) => expect(parseAmount(value, unit)).toEqual({ ok: true, value: fen }));

	it.each([
		'约3',
		'约3000万',
		'',
		'   ',
		'—',
		'-',
		'万元',
		'12,34',
		'1,2345',
		',123',
		'1.',
		'.5',
		'1.2.3',
		'1.2E+07',
		'3千万',
		'1亿2000万',
		'5万美元',
		'$5',
		'(5)',
		'12%',
		Number.NaN,
		Number.POSITIVE_INFINITY,
	])('%j is not an amount', (value) =>
		expect(parseAmount(value, '万元')).toEqual({ ok: false, refusal: { code: 'not-an-amount' } }),
	);

	it.each(['-5', '－5', '\u22125', '-¥5', '-1.2亿', -5, -0.01, Number.MIN_SAFE_INTEGER])('%j is negative', (value) =>
		expect(parseAmount(value, '万元')).toEqual({ ok: false, refusal: { code: 'negative-amount' } }),
	);

	it.each<[string | number, MoneyUnit, number]>([
		['-4102606', '元', -410_260_600],
		['－5', '万元', -5_000_000],
		['-¥5', '元', -500],
		[-0.01, '元', -1],
		['-0', '元', 0],
		['7', '元', 700],
	])('%j %s below zero is %d as another system reports it', (value, unit, fen) =>
		expect(parseSignedAmount(value, unit)).toEqual({ ok: true, value: fen }),
	);

	it.each<[string | number, string]>([
		['-约3', 'not-an-amount'],
		['--3', 'not-an-amount'],
		['-90071992547409.92', 'amount-too-large'],
	])('%j is refused either way: %s', (value, code) =>
		expect(parseSignedAmount(value, '元')).toEqual({ ok: false, refusal: { code } }),
	);

	it.each<[string | number, MoneyUnit]>([
		['90071992547409.92', '元'],
		['900720', '亿元'],
		[1e21, '元'],
		[1e300, '万元'],
	])('%j %s is too large to be exact', (value, unit) =>
		expect(parseAmount(value, unit)).toEqual({ ok: false, refusal: { code: 'amount-too-large' } }),
	);
});

describe('formatting', () => {
	it.each([
		[0, '0.00', '0.00', '0.00'],
		[4_999, '0.00', '0.00', '0.00'],
		[5_000, '0.01', '0.01', '0.00'],
		[-4_999, '0.00', '0.00', '0.00'],
		[-5_000, '-0.01', '-0.01', '0.00'],
		[99_995_000, '100.00', '100.00', '0.01'],
		[57_950_000_000, '57950.00', '57,950.00', '5.80'],
		[123_456_789_012, '123456.79', '123,456.79', '12.35'],
		[-123_456_789_012, '-123456.79', '-123,456.79', '-12.35'],
		[12_345_678_901_234, '12345678.90', '12,345,678.90', '1,234.57'],
		[Number.MAX_SAFE_INTEGER, '9007199254.74', '9,007,199,254.74', '900,719.93'],
	])('%i fen is %s, %s 万元, %s 亿元', (fen, wan, grouped, yi) => {
		expect([formatWan(fen), formatWanGrouped(fen), formatYi(fen)]).toEqual([wan, grouped, yi]);
	});

	it('gives spreadsheets a number', () => expect(wanNumber(57_950_120_000)).toBe(57_950.12));
});

it('reads back what it writes, grouped or not, and every spreadsheet number', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 900_000_000_000 }), (hundredthsOfWan) => {
			const fen = hundredthsOfWan * 10_000;
			for (const cell of [formatWan(fen), formatWanGrouped(fen), wanNumber(fen), `${formatWan(fen)}万`]) {
				expect(parseAmount(cell, '万元')).toEqual({ ok: true, value: fen });
			}
		}),
	);
});

describe('wanText', () => {
	it.each([
		[0, '0.00'],
		[1, '0.000001'],
		[10_000, '0.01'],
		[123_456_789_012, '123456.789012'],
		[34_600_000_000, '34600.00'],
		[-1_500_000, '-1.50'],
	])('writes %d fen as %s, and reads it back exactly', (fen, text) => {
		expect(wanText(fen)).toBe(text);
		if (fen >= 0) expect(parseAmount(text, '万元')).toEqual({ ok: true, value: fen });
	});
});

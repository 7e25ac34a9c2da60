import { describe, expect, test } from 'vitest';
import { parseAreaMu, parseEnergyTce, parseNumber, parsePerMu } from '~/ledger/parse-number.server';
import type { Cell } from '~/ledger/sheet.server';

const value = (outcome: ReturnType<typeof parseNumber>) => (outcome.ok ? outcome.value : outcome.refusal.code);

describe('figures', () => {
	test.each<[Cell, number | string | null]>([
		[1.27, 1.27],
		['1.27', 1.27],
		['１．２７', 1.27],
		['1,234.5', 1234.5],
		[0, 0],
		[{ kind: 'shown', value: 0.5, text: '50%' }, 0.5],
		[null, null],
		['/', null],
		['无', null],
		['约3', 'not-a-number'],
		['≥1.5', 'not-a-number'],
		['1,5', 'not-a-number'],
		['1-2', 'not-a-number'],
		[true, 'not-a-number'],
		[{ kind: 'date', serial: 45717, monthOnly: false }, 'not-a-number'],
		[{ kind: 'error', text: '#DIV/0!' }, 'formula-error'],
		[-1, 'negative-number'],
		['-1', 'negative-number'],
	])('%j → %j', (cell, expected) => expect(value(parseNumber(cell))).toBe(expected));

	test.each<[Cell, string, number]>([
		[33.25, '亩', 33.25],
		['33.25亩', '亩', 33.25],
		[2, '公顷', 30],
		[66_667, '平方米', 100.0005],
		['20000㎡', '亩', 30],
		['2公顷', '亩', 30],
		[1, 'hectares', 15],
	])('%j in %s → %d mu', (cell, unit, mu) => expect(value(parseAreaMu(cell, unit))).toBe(mu));

	test.each<[Cell, string, number | null]>([
		[8237, '吨标煤', 8237],
		[1.2, '万吨标煤', 12_000],
		['1.2万吨标准煤', '吨标煤', 12_000],
		['300吨标煤', '万吨标煤', 300],
		['-', '吨标煤', null],
	])('%j in %s → %d tonnes', (cell, unit, tonnes) => expect(value(parseEnergyTce(cell, unit))).toBe(tonnes));

	test.each<[Cell, string, number | string | null]>([
		[33.7, '万元/亩', 33.7],
		['33.7万元/亩', '万元/亩', 33.7],
		[337_000, '元/亩', 33.7],
		['30万元/亩', '元/亩', 30],
		['30万元', '元/亩', 30],
		['300,000元/亩', '万元/亩', 30],
		['300000 元', '元/亩', 30],
		['/', '元/亩', null],
		['约30', '元/亩', 'not-a-number'],
	])('%j in %s → %s 万元 a mu', (cell, unit, wan) => expect(value(parsePerMu(cell, unit))).toBe(wan));
});

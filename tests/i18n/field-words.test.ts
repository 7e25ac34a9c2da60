import { describe, expect, it } from 'vitest';
import { NUMBER_FIELDS } from '~/domain/updates/plain-fields';
import { wordsIn } from '~/i18n/both-languages.server';
import { fieldValue } from '~/i18n/field-words';
import { figureUnit } from '~/i18n/figure-unit';

const zh = wordsIn('zh-CN');
const en = wordsIn('en');

describe('fieldValue', () => {
	it.each([
		['investmentFen', 34_600_000_000, '34,600.00 万元', '34,600.00 CNY 10k'],
		['annualPlanFen.2026', 0, '0.00 万元', '0.00 CNY 10k'],
		['areaMu', 187.325, '187.325 亩', '187.325 mu'],
		['floorAreaM2', 12_000, '12,000 平方米', '12,000 m²'],
		['floorAreaRatio', 1.5, '1.5', '1.5'],
		['taxPerMu', 45, '45 万元/亩', '45 CNY 10k/mu'],
		['energyTce', 1_250.5, '1,250.5 吨标准煤/年', '1,250.5 tce / year'],
		['emissionsTonnes', 0, '0 吨/年', '0 t/year'],
		['unit', 'anji', '安吉县', 'Anji County'],
		['landUse', 'rented', '租赁厂房', 'Rented plant'],
		['industryCode', 'C3240', 'C3240 有色金属冶炼和压延加工业', 'C3240 Non-ferrous smelting and rolling'],
		['industryCode', '2614 有机化学原料制造', '2614 有机化学原料制造', '2614 有机化学原料制造'],
		['industryCode', 'C99', 'C99', 'C99'],
		['industryCode', '新材料', '新材料', '新材料'],
		['remarks', '示例', '示例', '示例'],
	])('tells %s %s with its unit, exactly', (field, value, chinese, english) => {
		expect(fieldValue(zh, field, value)).toBe(chinese);
		expect(fieldValue(en, field, value)).toBe(english);
	});

	it('tells nothing of what is not known', () => {
		expect(fieldValue(zh, 'areaMu', null)).toBeNull();
		expect(fieldValue(zh, 'areaMu', undefined)).toBeNull();
	});
});

it('every figure but a ratio is counted in something', () => {
	const bare = NUMBER_FIELDS.filter((field) => figureUnit(zh, field) === undefined);
	expect(bare).toEqual(['floorAreaRatio']);
});

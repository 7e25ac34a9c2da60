import { describe, expect, test } from 'vitest';
import { readFileFacts } from '~/ledger/file-facts.server';
import { UNITS } from './support';

const facts = (titles: string[], sheetName = '', fileName = 'x.xlsx', today = '2026-11-05') =>
	readFileFacts({ titles, sheetName, fileName }, today, UNITS);

describe('data as of', () => {
	test.each([
		['德清县工业项目台账（数据截至2026年10月31日）', '2026-10-31'],
		['截止日期：2026-10-31', '2026-10-31'],
		['截至2026.9.30', '2026-09-30'],
		['截止时间： 2026 年 10 月 25 日', '2026-10-25'],
		['截至2026年9月底', '2026-09-30'],
		['长兴县项目推进情况（2026年2月）', '2026-02-28'],
		['2026年1-10月项目进展', '2026-10-31'],
		['2026年11月进展', '2026-11-05'],
		['填报日期：2026年11月3日', '2026-11-03'],
		['2026年重点项目', null],
		['截至2026年2月30日', null],
		['12345', null],
	])('%s → %s', (title, asOf) => expect(facts([title]).asOf).toBe(asOf));

	test('the month of the data says more than the day of filing', () => {
		expect(facts(['2026年10月工业项目情况', '填报日期：2026年11月3日']).asOf).toBe('2026-10-31');
		expect(facts(['填报日期：2026年11月3日', '数据截至2026年10月20日']).asOf).toBe('2026-10-20');
	});

	test.each([
		['台账-2026-10.xlsx', '2026-10-31'],
		['台账202609.xlsx', '2026-09-30'],
		['台账20261015.xlsx', null],
		['长兴县2026年10月.xls', '2026-10-31'],
		['ledger.csv', null],
	])('file name %s → %s', (fileName, asOf) => expect(facts([], '', fileName)).toMatchObject({ asOf }));

	test('the title wins over the sheet name, and that over the file name', () => {
		expect(facts(['截至2026年8月31日'], '2026年9月', 'a-2026-10.xlsx')).toMatchObject({
			asOf: '2026-08-31',
			asOfFrom: 'title',
		});
		expect(facts([], '2026年9月', 'a-2026-10.xlsx')).toMatchObject({ asOf: '2026-09-30', asOfFrom: 'sheetName' });
	});
});

describe('reporting unit', () => {
	test.each([
		['德清县亿元以上工业项目台账', 'deqing'],
		['填报单位：长兴县经信局', 'changxing'],
		['湖州市南太湖新区项目表', 'nantaihu'],
		['安吉工业项目', 'anji'],
		['湖州市重点项目', null],
		['德清县、安吉县项目汇总', null],
		['填报单位：县经信局', null],
	])('%s → %s', (title, unit) => expect(facts([title]).unit).toBe(unit));

	test('who files says more than the title', () => {
		expect(facts(['吴兴区和南浔区项目', '填报单位：南浔区']).unit).toBe('nanxun');
	});

	test.each([
		['长兴县2026年10月.xls', 'changxing'],
		['deqing-2026-10.xlsx', 'deqing'],
		['anjing.xlsx', null],
	])('file name %s → %s', (fileName, unit) => expect(facts([], '', fileName).unit).toBe(unit));
});

test.each([
	['单位：万元', '万元'],
	['计量单位: 亿元、亩', '亿元'],
	['金额单位：人民币元', '元'],
	['填报单位：德清县', null],
])('%s → %s', (line, unit) => expect(facts([line]).amountUnit).toBe(unit));

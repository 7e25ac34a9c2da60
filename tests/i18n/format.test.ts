import { describe, expect, it } from 'vitest';
import { formatFor } from '~/i18n/format';

const zh = formatFor('zh-CN');
const en = formatFor('en');

describe('amounts', () => {
	it.each([
		[0, '0.00'],
		[1_000_000, '1.00'],
		[34_600_000_000, '34,600.00'],
		[123_456_789_000_000, '123,456,789.00'],
		[10_000, '0.01'],
		[4_999, '0.00'],
		[5_000, '0.01'],
		[1_005_000, '1.01'],
		[-1_005_000, '-1.01'],
		[-4_999, '0.00'],
	])('%d fen are %s in ten thousand yuan', (fen, text) => {
		expect(zh.wan(fen)).toBe(text);
		expect(en.wan(fen)).toBe(text);
	});

	it('adds no float error: ten cents of a wan are one tenth', () => {
		expect(zh.wan(10_000 * 10)).toBe('0.10');
	});

	it.each([
		[34_600_000_000, '3.46 亿元', 'CNY 346 million'],
		[9_995_000_000_000, '999.50 亿元', 'CNY 99.95 billion'],
		[99_999_999_999, '10.00 亿元', 'CNY 1.00 billion'],
		[99_900_000_000, '9.99 亿元', 'CNY 999 million'],
	])('%d fen in a headline', (fen, chinese, english) => {
		expect(zh.yi(fen)).toBe(chinese);
		expect(en.yi(fen)).toBe(english);
	});

	it('shows what is not known as a dash', () => {
		expect([zh.wan(null), zh.yi(undefined), en.yi(null), zh.percent(null), zh.area(null), en.area(undefined)]).toEqual(
			Array(6).fill('—'),
		);
	});
});

describe('numbers', () => {
	it.each([
		[0, '0'],
		[999, '999'],
		[1000, '1,000'],
		[-1234567, '-1,234,567'],
	])('groups %d', (value, text) => expect(zh.count(value)).toBe(text));

	it('writes shares in percent', () => {
		expect(zh.percent(0.714)).toBe('71.4%');
		expect(zh.percent(0.8333, 0)).toBe('83%');
		expect(en.percent(12.5)).toBe('1,250.0%');
	});

	it('writes areas with their unit', () => {
		expect(zh.area(35.2)).toBe('35.20 亩');
		expect(en.area(1035.2)).toBe('1,035.20 mu');
	});
});

describe('days', () => {
	it('writes days, months and their parts', () => {
		expect(zh.day('2026-03-05')).toBe('2026-03-05');
		expect(zh.day(null)).toBe('—');
		expect(zh.monthDay('2026-03-05')).toBe('03-05');
		expect(zh.monthDay(undefined)).toBe('—');
		expect(zh.month('2026-03')).toBe('2026年3月');
		expect(en.month('2026-12')).toBe('December 2026');
	});

	it('counts days in words', () => {
		expect(zh.days(1)).toBe('1 天');
		expect([en.days(0), en.days(1), en.days(-1), en.days(1200)]).toEqual(['0 days', '1 day', '-1 day', '1,200 days']);
	});

	it.each([
		['2026-11-19', '前天', '2 days ago'],
		['2026-11-20', '昨天', 'yesterday'],
		['2026-11-21', '今天', 'today'],
		['2026-11-22', '明天', 'tomorrow'],
		['2026-11-23', '后天', 'in 2 days'],
		['2026-12-21', '30 天后', 'in 30 days'],
		['2025-11-21', '365 天前', '365 days ago'],
	])('says how far %s is from today', (day, chinese, english) => {
		expect(zh.relative(day, '2026-11-21')).toBe(chinese);
		expect(en.relative(day, '2026-11-21')).toBe(english);
	});
});

describe('instants', () => {
	it.each([
		['2026-11-21T02:32:59.999Z', '2026-11-21 10:32', '10:32'],
		['2026-11-21T15:59:00.000Z', '2026-11-21 23:59', '23:59'],
		['2026-11-21T16:00:00.000Z', '2026-11-22 00:00', '00:00'],
		['2026-12-31T20:00:00.000Z', '2027-01-01 04:00', '04:00'],
	])('%s is %s in Shanghai', (at, text, time) => {
		expect(zh.instant(at)).toBe(text);
		expect(en.time(at)).toBe(time);
	});
});

import { addHours, parseISO } from 'date-fns';
import { type Day, daysBetween, type Month } from '../domain/day';
import type { Language } from './languages';

/** Shown where a value is not known. */
export const BLANK = '—';

/** Plain string building per language: cheap enough for every cell of a list. Amounts are fen, days `YYYY-MM-DD`. */
export interface Format {
	/** `2026-03-15`; null → `—`. */
	day: (day: Day | null | undefined) => string;
	/** Without the year: `03-15`, for columns that live in one year. */
	monthDay: (day: Day | null | undefined) => string;
	/** `2026年3月` / `March 2026`. */
	month: (month: Month) => string;
	/** An instant as Shanghai wall time: `2026-11-21 10:32`. */
	instant: (at: string) => string;
	/** `10:32`. */
	time: (at: string) => string;
	/** Whole numbers in groups of three: `12,345`. */
	count: (value: number) => string;
	/** 万元 with two decimals, no unit (it stands in the header): 10,800.00. */
	wan: (fen: number | null | undefined) => string;
	/** A figure with two decimals; with all of them where two would hide on which side of `near` it lies: 399.999 near 400. */
	figure: (value: number | null | undefined, near?: number | null) => string;
	/** For headlines, with unit: `1.08 亿元` / `CNY 108 million`. */
	yi: (fen: number | null | undefined) => string;
	/** 0.714 → `71.4%`. */
	percent: (share: number | null | undefined, decimals?: number) => string;
	/** `35.20 亩` / `35.20 mu`. */
	area: (mu: number | null | undefined) => string;
	/** `12 天` / `12 days` / `1 day`. */
	days: (days: number) => string;
	/** `今天`, `昨天`, `3 天后`, `2 天前`. */
	relative: (day: Day, today: Day) => string;
}

/** One hundredth of a 万元, of an 亿元, and of a million yuan: rounding happens on whole numbers, half away from zero. */
const FEN_PER_WAN_CENT = 10_000;
const FEN_PER_YI_CENT = 100_000_000;
const SHANGHAI_AHEAD_HOURS = 8;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const shared = {
	day: (day: Day | null | undefined) => day ?? BLANK,
	monthDay: (day: Day | null | undefined) => day?.slice(5) ?? BLANK,
	instant: (at: string) => shanghai(at).slice(0, 16).replace('T', ' '),
	time: (at: string) => shanghai(at).slice(11, 16),
	count: (value: number) => grouped(String(value)),
	wan: (fen: number | null | undefined) => (fen == null ? BLANK : hundredths(fen / FEN_PER_WAN_CENT)),
	figure: (value: number | null | undefined, near: number | null = null) => {
		if (value == null) return BLANK;
		const close = near !== null && value !== near && Math.abs(value - near) < 0.01;
		return close ? grouped(String(value)) : decimal(value, 2);
	},
	percent: (share: number | null | undefined, decimals = 1) =>
		share == null ? BLANK : `${decimal(share * 100, decimals)}%`,
};

const chinese: Format = {
	...shared,
	month: (month) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
	yi: (fen) => (fen == null ? BLANK : `${hundredths(fen / FEN_PER_YI_CENT)} 亿元`),
	area: (mu) => (mu == null ? BLANK : `${decimal(mu, 2)} 亩`),
	days: (days) => `${grouped(String(days))} 天`,
	relative: (day, today) => {
		const ahead = daysBetween(today, day);
		const named = { '-2': '前天', '-1': '昨天', 0: '今天', 1: '明天', 2: '后天' }[ahead];
		return named ?? `${grouped(String(Math.abs(ahead)))} 天${ahead < 0 ? '前' : '后'}`;
	},
};

const english: Format = {
	...shared,
	month: (month) => `${MONTHS[Number(month.slice(5)) - 1]} ${Number(month.slice(0, 4))}`,
	yi: (fen) => {
		if (fen == null) return BLANK;
		const millions = rounded(fen / FEN_PER_YI_CENT);
		return Math.abs(millions) < 1000
			? `CNY ${millions} million`
			: `CNY ${hundredths(fen / (FEN_PER_YI_CENT * 10))} billion`;
	},
	area: (mu) => (mu == null ? BLANK : `${decimal(mu, 2)} mu`),
	days: (days) => `${grouped(String(days))} ${Math.abs(days) === 1 ? 'day' : 'days'}`,
	relative: (day, today) => {
		const ahead = daysBetween(today, day);
		const named = { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' }[ahead];
		if (named) return named;
		return ahead < 0 ? `${english.days(-ahead)} ago` : `in ${english.days(ahead)}`;
	},
};

export function formatFor(language: Language): Format {
	return language === 'en' ? english : chinese;
}

/** The instant's wall clock in Shanghai, which has had no summer time since 1991, written like an ISO instant. */
function shanghai(at: string): string {
	return addHours(parseISO(at), SHANGHAI_AHEAD_HOURS).toISOString();
}

/** 1,005 hundredths → `10.05`. */
function hundredths(value: number): string {
	const whole = Math.abs(rounded(value));
	const cents = whole % 100;
	const sign = value < 0 && whole > 0 ? '-' : '';
	return `${sign}${grouped(String((whole - cents) / 100))}.${cents < 10 ? '0' : ''}${cents}`;
}

function rounded(value: number): number {
	return value < 0 ? -Math.round(-value) : Math.round(value);
}

function decimal(value: number, decimals: number): string {
	return grouped(value.toFixed(decimals));
}

/** `-1234567.80` → `-1,234,567.80`. */
function grouped(digits: string): string {
	const point = digits.indexOf('.');
	const whole = point < 0 ? digits : digits.slice(0, point);
	if (whole.length < 4) return digits;
	return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (point < 0 ? '' : digits.slice(point));
}

import type { Fen } from '../project/facts';

const FEN_IN_WAN = 1_000_000;
const FEN_IN_YI = 10_000_000_000;

/** 万元 with two decimals, no grouping, as ledgers and exports want it: 123456789012 → `123456.79`. Rounds half away from 0. */
export function formatWan(fen: Fen): string {
	return twoDecimals(fen, FEN_IN_WAN, '');
}

/** 万元 exactly, for a form that is posted back unchanged: at least two decimals, no grouping: 123456789012 → `123456.789012`. */
export function wanText(fen: Fen): string {
	const rest = `${Math.abs(fen) % FEN_IN_WAN}`.padStart(6, '0').replace(/0{1,4}$/, '');
	return `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / FEN_IN_WAN)}.${rest}`;
}

/** 万元 with two decimals and grouping, for tables: 123456789012 → `123,456.79`. */
export function formatWanGrouped(fen: Fen): string {
	return twoDecimals(fen, FEN_IN_WAN, ',');
}

/** 亿元 with two decimals and grouping, for headlines: 123456789012 → `12.35`. */
export function formatYi(fen: Fen): string {
	return twoDecimals(fen, FEN_IN_YI, ',');
}

/** 万元 as a number, for spreadsheets and charts; never to be summed. */
export function wanNumber(fen: Fen): number {
	return fen / FEN_IN_WAN;
}

function twoDecimals(fen: Fen, unit: number, separator: string): string {
	const hundredth = unit / 100;
	const hundredths = Math.floor((Math.abs(fen) + hundredth / 2) / hundredth);
	const whole = `${Math.floor(hundredths / 100)}`.replace(/\B(?=(\d{3})+$)/g, separator);
	const sign = fen < 0 && hundredths > 0 ? '-' : '';
	return `${sign}${whole}.${`${hundredths % 100}`.padStart(2, '0')}`;
}

import { type Day, fromDayNumber } from '~/domain/day';

/** A number that the sheet shows as a date. `monthOnly`: the format hides the day (`yyyy年m月`). */
export interface DateCell {
	kind: 'date';
	serial: number;
	monthOnly: boolean;
}
/** A number whose shown text is not its plain value, e.g. `0361` with the format `0000`. */
export interface ShownCell {
	kind: 'shown';
	value: number;
	text: string;
}
/** `#REF!` and its like, and a formula that was saved without a result. */
export interface ErrorCell {
	kind: 'error';
	text: string;
}
export type Cell = null | string | number | boolean | DateCell | ShownCell | ErrorCell;

export interface SheetRow {
	/** As the spreadsheet shows it, from 1. */
	number: number;
	cells: Cell[];
}

/** A merged block, zero-based, both ends included. Rows are zero-based too: row 0 is shown as 1. */
export interface Merge {
	top: number;
	left: number;
	bottom: number;
	right: number;
}

/** One sheet as plain data: only rows that hold something. */
export interface Sheet {
	name: string;
	hidden: boolean;
	rows: SheetRow[];
	merges: Merge[];
	/** Zero-based columns. */
	hiddenColumns: number[];
	/** Row numbers from 1. */
	hiddenRows: number[];
	date1904: boolean;
}

/** Limits of what is read at all (TRUST, Files). */
export const LEDGER_LIMITS = {
	packedBytes: 20 * 1024 * 1024,
	unpackedBytes: 120 * 1024 * 1024,
	entries: 500,
	rows: 50_000,
	columns: 512,
	/** Longest text kept of one cell; one more character is kept so that the excess is seen. */
	cellText: 4000,
	allText: 64_000_000,
	/** What a cell of a workbook can hold. */
	writtenText: 32_767,
	parseMilliseconds: 30_000,
	parseHeapMb: 1024,
} as const;

const SERIAL_OF_1970 = 25_569;
const DAYS_1900_TO_1904 = 1462;
const FIRST_SERIAL = 29_221;
const LAST_SERIAL = 73_415;

/**
 * The day of an Excel serial, its time of day dropped; null outside 1980-01-01..2100-12-31.
 * Border examples (1900 epoch): 29221 → 1980-01-01, 29220 → null, 73415 → 2100-12-31, 73416 → null.
 */
export function serialToDay(serial: number, date1904: boolean): Day | null {
	const whole = Math.floor(serial) + (date1904 ? DAYS_1900_TO_1904 : 0);
	if (!(whole >= FIRST_SERIAL && whole <= LAST_SERIAL)) return null;
	return fromDayNumber(whole - SERIAL_OF_1970);
}

/** What a person sees in the cell, for messages and for giving refused rows back. */
export function cellText(cell: Cell | undefined, date1904 = false): string {
	if (cell === null || cell === undefined) return '';
	if (typeof cell !== 'object') return String(cell);
	if (cell.kind === 'date') return serialToDay(cell.serial, date1904) ?? String(cell.serial);
	return cell.text;
}

export function isBlank(cell: Cell | undefined): boolean {
	return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

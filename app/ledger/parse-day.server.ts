import { type Day, isDay } from '~/domain/day';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { isProjectDay } from '~/domain/updates/project-day';
import { meansNoDay } from './cell-text.server';
import type { DateOrder } from './mapping.server';
import { type Cell, serialToDay } from './sheet.server';

/** How a column writes days that end in the year: decided from all its values, never cell by cell. */
export type ColumnOrder = DateOrder | 'mixed' | 'unknown';

const TIME = /(?:T|\s+)\d{1,2}[:时]\d{2}(?:[:分]\d{2}(?:\.\d+)?秒?)?\s*(?:[AP]\.?M\.?)?$/i;
const ZONED_MIDNIGHT = /T00:00(?::00(?:\.0+)?)?(?:Z|\+08:?00)$/i;
const ENGLISH_MONTHS = 'january february march april may june july august september october november december'.split(
	' ',
);

type DayText = { day: Day } | { first: number; second: number; year: number } | null;

/**
 * The day in a cell, null for blank words. Refuses `not-a-date`, `day-out-of-range`, `ambiguous-date-order`, `mixed-date-order`.
 * Border examples: 2025.3.1, ２０２５年３月１日, 2025-03-01 00:00, 20250301, 45717 → 2025-03-01; 2025年3月, 2025, 25.3.1, 年底前,
 * PNS → `not-a-date`; 03/04/2025 in a column without a telling value → `ambiguous-date-order`; 05/05/2025 always → 2025-05-05.
 */
export function parseDay(cell: Cell, order: ColumnOrder, date1904: boolean): Outcome<Day | null> {
	if (cell === null) return accepted(null);
	if (typeof cell === 'object') {
		if (cell.kind === 'error') return refused('formula-error');
		return dayOfSerial(cell.kind === 'date' ? cell.serial : cell.value, date1904);
	}
	if (typeof cell === 'boolean') return refused('not-a-date');
	if (typeof cell === 'number') return dayOfNumber(cell, date1904);
	if (meansNoDay(cell)) return accepted(null);
	const read = readDayText(cell);
	if (!read) return refused('not-a-date');
	return 'day' in read ? checkRange(read.day) : dayInOrder(read, order);
}

/** Which of day and month comes first in a column: some value over 12 tells; two that contradict each other make it `mixed`. */
export function decideOrder(cells: Iterable<Cell | undefined>): ColumnOrder {
	let dayFirst = false;
	let monthFirst = false;
	for (const cell of cells) {
		const read = typeof cell === 'string' ? readDayText(cell) : null;
		if (!read || !('first' in read)) continue;
		if (read.first > 12 && read.second <= 12) dayFirst = true;
		if (read.second > 12 && read.first <= 12) monthFirst = true;
	}
	if (dayFirst && monthFirst) return 'mixed';
	if (dayFirst) return 'DMY';
	return monthFirst ? 'MDY' : 'unknown';
}

function dayOfSerial(serial: number, date1904: boolean): Outcome<Day> {
	const day = serialToDay(serial, date1904);
	return day ? accepted(day) : refused('day-out-of-range');
}

/** A bare number may be a serial that lost its format, or 20250301. */
function dayOfNumber(value: number, date1904: boolean): Outcome<Day> {
	const compact = readDayText(String(value));
	if (compact && 'day' in compact) return checkRange(compact.day);
	const day = serialToDay(value, date1904);
	return day ? accepted(day) : refused('not-a-date');
}

function dayInOrder(
	{ first, second, year }: { first: number; second: number; year: number },
	order: ColumnOrder,
): Outcome<Day> {
	if (first === second) return checkRange(write(year, first, second));
	if (order === 'mixed') return refused('mixed-date-order');
	if (order === 'unknown') return refused('ambiguous-date-order');
	if (order === 'YMD') return refused('not-a-date');
	return checkRange(order === 'DMY' ? write(year, second, first) : write(year, first, second));
}

function checkRange(day: Day): Outcome<Day> {
	if (!isDay(day)) return refused('not-a-date');
	return isProjectDay(day) ? accepted(day) : refused('day-out-of-range');
}

function readDayText(raw: string): DayText {
	if (raw.length > 60) return null;
	const even = raw.normalize('NFKC').replace(/[–—−]/g, '-').replace(ZONED_MIDNIGHT, '').trim();
	const text = even.replace(TIME, '').replace(/\s+/g, ' ');
	const tight = text.replace(/ /g, '');
	const yearFirst =
		/^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(tight) ?? /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/.exec(tight);
	if (yearFirst) return { day: write(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])) };
	const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(tight);
	if (compact) return { day: write(Number(compact[1]), Number(compact[2]), Number(compact[3])) };
	const yearLast = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(tight);
	if (yearLast) return { first: Number(yearLast[1]), second: Number(yearLast[3]), year: Number(yearLast[4]) };
	return readEnglish(text);
}

/** 1 Mar 2025, 01-Mar-2025, March 1, 2025: the word says which is the month. */
function readEnglish(text: string): DayText {
	const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(text);
	const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
	const [date, word, year] = dayFirst
		? [dayFirst[1], dayFirst[2], dayFirst[3]]
		: [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
	if (!word) return null;
	const start = word.toLowerCase().replace(/^sept$/, 'sep');
	const month = ENGLISH_MONTHS.findIndex((name) => name.startsWith(start)) + 1;
	return month > 0 ? { day: write(Number(year), month, Number(date)) } : null;
}

function write(year: number, month: number, date: number): string {
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

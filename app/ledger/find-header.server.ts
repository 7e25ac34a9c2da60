import { setImmediate as nextTurn } from 'node:timers/promises';
import { type HeaderText, readHeader } from './header-words.server';
import type { Mapping } from './mapping.server';
import { headerKey, isProjectLedger, type LedgerColumn, matchColumns, scoreColumns } from './match-columns.server';
import { type Cell, cellText, isBlank, type Sheet, type SheetRow } from './sheet.server';

/** Where the header of a sheet stands and what its columns mean. */
export interface FoundHeader {
	sheet: Sheet;
	/** Row numbers from 1. */
	firstRow: number;
	lastRow: number;
	headers: HeaderText[];
	columns: LedgerColumn[];
	score: number;
}

export interface HeaderSearch {
	mapping: Mapping;
	/** Year that 本年 means where the header names none. */
	yearOfData: number;
	/** The mapping remembered for a set of headers, when the words alone are not known. */
	recall?: (headerKey: string) => Promise<Mapping>;
	/** First header row, when a person has corrected the guess. */
	headerRow?: number;
}

const ROWS_TRIED = 30;
const MAX_LEVELS = 3;
const LONGEST_HEADER = 120;
const LONGEST_READ = 200;
const DATA_LIKE = /^[-+]?[\d,.，]+%?$|^\d{4}[-./年]\d{1,2}([-./月]\d{1,2}日?)?$/;

/**
 * Tries every one- to three-row header among the first rows and keeps the one whose words are known best; gives way to other
 * work after each row, as a sheet may be wide.
 */
export async function findHeader(sheet: Sheet, search: HeaderSearch): Promise<FoundHeader | null> {
	let best: FoundHeader | null = null;
	const tops = search.headerRow ? [search.headerRow] : sheet.rows.slice(0, ROWS_TRIED).map((row) => row.number);
	const hidden = new Set(sheet.hiddenColumns);
	for (const top of tops) {
		await nextTurn();
		for (let levels = 1; levels <= MAX_LEVELS; levels++) {
			const rows = rowsOf(sheet, top, top + levels - 1);
			if (rows.length < levels || !rows.every((row) => isHeaderLike(row, search.headerRow !== undefined))) break;
			const headers = readHeaders(sheet, rows);
			const remembered = search.recall ? await search.recall(headerKey(headers)) : [];
			const mapping = new Map([...remembered, ...search.mapping]);
			const columns = matchColumns(headers, hidden, mapping, search.yearOfData);
			const score = scoreColumns(columns);
			if (!best || score > best.score + 1e-9) {
				best = { sheet, firstRow: top, lastRow: top + levels - 1, headers, columns, score };
			}
		}
	}
	return best;
}

/** A header of a project ledger, or null: {@link isProjectLedger}. */
export function acceptHeader(found: FoundHeader | null): FoundHeader | null {
	return found && isProjectLedger(found.columns) ? found : null;
}

/**
 * A sheet lying on its side has the known words under each other in one of its first columns, beside at least two projects.
 */
export function isTransposed(sheet: Sheet, search: HeaderSearch): boolean {
	const rows = sheet.rows.slice(0, 200);
	return [0, 1, 2].some((column) => {
		const headers = rows.map((row) => readHeader([cellText(row.cells[column]).slice(0, LONGEST_READ)]));
		const columns = matchColumns(headers, new Set(), search.mapping, search.yearOfData);
		const wide = rows.filter((row) => row.cells.slice(column + 1).filter((cell) => !isBlank(cell)).length >= 2);
		return isProjectLedger(columns) && scoreColumns(columns) >= 3.5 && wide.length >= 3;
	});
}

function rowsOf(sheet: Sheet, first: number, last: number): SheetRow[] {
	return sheet.rows.filter((row) => row.number >= first && row.number <= last);
}

/** Header rows hold words: few numbers or dates, no essays, and more than one cell unless a person pointed at them. */
function isHeaderLike(row: SheetRow, pointed: boolean): boolean {
	const filled = row.cells.filter((cell) => !isBlank(cell));
	if (pointed) return filled.length > 0;
	const words = filled.filter(isHeaderWord);
	return filled.length > 1 && words.length >= filled.length * 0.8;
}

function isHeaderWord(cell: Cell): boolean {
	if (typeof cell === 'number') return cell >= 2000 && cell < 2050;
	if (typeof cell !== 'string') return false;
	const text = cell.trim().normalize('NFKC');
	return text.length <= LONGEST_HEADER && !DATA_LIKE.test(text);
}

/** The words above each column. A merged or centred word also stands over the blank cells to its right. */
export function readHeaders(sheet: Sheet, rows: SheetRow[]): HeaderText[] {
	const width = Math.max(...rows.map((row) => row.cells.length), lastMergedColumn(sheet, rows) + 1);
	const levels = rows.map((row, level) => spreadWords(sheet, row, width, rows.slice(level + 1)));
	return Array.from({ length: width }, (_, column) => readHeader(levels.map((words) => words[column] as string)));
}

function lastMergedColumn(sheet: Sheet, rows: SheetRow[]): number {
	const numbers = new Set(rows.map((row) => row.number));
	const over = sheet.merges.filter((merge) => numbers.has(merge.top + 1) && merge.right - merge.left < 64);
	return Math.max(-1, ...over.map((merge) => merge.right));
}

function spreadWords(sheet: Sheet, row: SheetRow, width: number, below: SheetRow[]): string[] {
	const words = Array.from({ length: width }, (_, column) =>
		cellText(row.cells[column], sheet.date1904).trim().slice(0, LONGEST_READ),
	);
	const merges = sheet.merges.filter((merge) => merge.top <= row.number - 1 && row.number - 1 <= merge.bottom);
	const merged = new Set<number>();
	for (const merge of merges) {
		for (let column = merge.left; column <= Math.min(merge.right, width - 1); column++) {
			merged.add(column);
			if (merge.top === row.number - 1) words[column] = words[merge.left] ?? '';
		}
	}
	for (let column = 1; column < width; column++) {
		const open = words[column] === '' && !merged.has(column) && !merged.has(column - 1);
		if (open && below.some((next) => !isBlank(next.cells[column])) && hasBelow(below, column - 1)) {
			words[column] = words[column - 1] as string;
		}
	}
	return words;
}

/** Only a word that itself stands over something reaches to its right: 序号 beside 基本情况 does not. */
function hasBelow(below: SheetRow[], column: number): boolean {
	return below.some((row) => !isBlank(row.cells[column]));
}

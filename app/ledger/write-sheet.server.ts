import { Readable } from 'node:stream';
import { accepted, type Outcome } from '~/domain/outcome';
import { runSheetWorker } from './run-sheet-worker.server';
import { LEDGER_LIMITS } from './sheet.server';

export type SheetValue = string | number | null | undefined;

export interface SheetColumn {
	header: string;
	/** In characters, for workbooks. */
	width?: number;
}

/** What a spreadsheet would take for a formula, in half and in full width. */
const RUNS = /^[=+\-@\t\r＝＋－＠]/;
const BOM = '\ufeff';
const ROWS_A_PIECE = 200;

export const SHEET_TYPES = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/**
 * Delimited text in pieces as the rows come: UTF-8 with a byte order mark, CRLF, every text that a spreadsheet would run
 * marked with a leading `'`. Numbers stay numbers: −5 is written as it is.
 */
export function writeCsv(columns: SheetColumn[], rows: Iterable<SheetValue[]> | AsyncIterable<SheetValue[]>): Readable {
	return Readable.from(csvPieces(columns, rows), { objectMode: false });
}

async function* csvPieces(
	columns: SheetColumn[],
	rows: Iterable<SheetValue[]> | AsyncIterable<SheetValue[]>,
): AsyncGenerator<string> {
	let piece = `${BOM}${csvLine(columns.map((column) => column.header))}`;
	let waiting = 0;
	for await (const row of rows) {
		piece += csvLine(row);
		if (++waiting < ROWS_A_PIECE) continue;
		yield piece;
		piece = '';
		waiting = 0;
	}
	if (piece !== '') yield piece;
}

export function csvLine(values: SheetValue[]): string {
	return `${values.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: SheetValue): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'number') return String(value);
	const safe = RUNS.test(value) ? `'${value}` : value;
	return /[",\r\n\t;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A workbook of one sheet, made on a thread of its own. Text cells are typed as text, so nothing in them can run.
 * Refuses `too-slow` and `too-complex` like reading does.
 */
export async function writeXlsx(
	sheetName: string,
	columns: SheetColumn[],
	rows: Iterable<SheetValue[]>,
): Promise<Outcome<Uint8Array>> {
	const body = Array.from(rows, (row) =>
		row.map((value) => (typeof value === 'string' ? cleanText(value) : (value ?? null))),
	);
	const answer = await runSheetWorker({
		job: 'write',
		sheetName: sheetName.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet1',
		widths: columns.map((column) => column.width ?? 14),
		rows: [columns.map((column) => cleanText(column.header)), ...body],
	});
	return answer.ok ? accepted(answer.value.bytes as Uint8Array) : answer;
}

/** XML has no place for most control characters, and a cell none for more than 32,767 characters. */
function cleanText(text: string): string {
	return text.replace(/[^\P{Cc}\t\r\n]/gu, '').slice(0, LEDGER_LIMITS.writtenText);
}

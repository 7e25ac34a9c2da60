import type { LedgerRead } from './read-ledger.server';
import { type Cell, cellText, serialToDay } from './sheet.server';
import type { SheetColumn, SheetValue } from './write-sheet.server';

/** The words of the two columns that are added; both are known to the reader and left out when the file comes back. */
export interface RefusedWords {
	/** 原行号 */
	rowNumber: string;
	/** 拒绝原因 */
	reason: string;
}

/**
 * Refused rows as they came, with their row number and reason, ready to be mended and sent in again. Headers of several rows
 * become one, 计划时间/开工, which reads back the same.
 */
export function refusedRows(
	ledger: Pick<LedgerRead, 'columns' | 'rows' | 'date1904'>,
	reasons: ReadonlyMap<number, string>,
	words: RefusedWords,
): { columns: SheetColumn[]; rows: SheetValue[][] } {
	const refused = ledger.rows.filter((row) => reasons.has(row.rowNumber));
	return {
		columns: [
			...ledger.columns.map(({ header }) => ({ header })),
			{ header: words.rowNumber },
			{ header: words.reason, width: 60 },
		],
		rows: refused.map((row) => [
			...ledger.columns.map(({ index }) => toValue(row.cells[index], ledger.date1904)),
			row.rowNumber,
			reasons.get(row.rowNumber),
		]),
	};
}

function toValue(cell: Cell | undefined, date1904: boolean): SheetValue {
	if (typeof cell === 'number' || cell === null || cell === undefined) return cell;
	if (typeof cell === 'object' && cell.kind === 'date') return serialToDay(cell.serial, date1904) ?? cell.serial;
	return cellText(cell, date1904);
}

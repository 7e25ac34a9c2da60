import { readHeader } from './header-words.server';
import type { LedgerColumn } from './match-columns.server';
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
 * become one, 计划时间/开工, which reads back the same; a unit that stood elsewhere is written into the header of its column.
 */
export function refusedRows(
	ledger: Pick<LedgerRead, 'columns' | 'rows' | 'date1904'>,
	reasons: ReadonlyMap<number, string>,
	words: RefusedWords,
): { columns: SheetColumn[]; rows: SheetValue[][] } {
	const refused = ledger.rows.filter((row) => reasons.has(row.rowNumber));
	return {
		columns: [
			...ledger.columns.map((column) => ({ header: withUnit(column) })),
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

/** Above the table went 单位：亿元, or somebody said so: alone, the header must say it. */
function withUnit({ header, field, unit }: LedgerColumn): string {
	const said = readHeader(header.split('/')).units.length > 0;
	return !field || !unit || said ? header : `${header}（${unit}）`;
}

function toValue(cell: Cell | undefined, date1904: boolean): SheetValue {
	if (typeof cell === 'number' || cell === null || cell === undefined) return cell;
	if (typeof cell === 'object' && cell.kind === 'date') return serialToDay(cell.serial, date1904) ?? cell.serial;
	return cellText(cell, date1904);
}

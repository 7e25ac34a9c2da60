import { narrow } from './cell-text.server';
import { classifyRow } from './classify-row.server';
import type { FoundHeader } from './find-header.server';
import type { LedgerColumn } from './match-columns.server';
import { cellText } from './sheet.server';

/**
 * 项目编号 that only counts 1, 2, 3 … (again from 1 under each section) is a 序号: next month the same number stands for another
 * project. A person who maps the column means what they say.
 */
export function setCounterAside(columns: LedgerColumn[], found: FoundHeader): void {
	const numbers = columns.find((column) => column.field === 'externalId' && !column.mapped);
	if (!numbers || !onlyCounts(numbers.index, columns, found)) return;
	const free = columns.every((column) => column.field !== 'serial');
	Object.assign(numbers, free ? { field: 'serial' } : { field: null, confidence: 0 });
}

function onlyCounts(index: number, columns: LedgerColumn[], { sheet, headers, lastRow }: FoundHeader): boolean {
	const shape = { headers, columns, merges: sheet.merges };
	let last = 0;
	for (const row of sheet.rows) {
		const text = row.number > lastRow ? narrow(cellText(row.cells[index], sheet.date1904)) : '';
		if (text === '' || classifyRow(row, shape) !== null) continue;
		if (text !== '1' && text !== String(last + 1)) return false;
		last = Number(text);
	}
	return last > 0;
}

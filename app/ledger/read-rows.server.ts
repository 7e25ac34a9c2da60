import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Day } from '~/domain/day';
import { checkDays, identityOf } from './check-row.server';
import { classifyRow, type SkipReason } from './classify-row.server';
import { fieldOf } from './fields.server';
import type { FoundHeader } from './find-header.server';
import type { LedgerColumn } from './match-columns.server';
import { type LedgerValue, parseCell } from './parse-cell.server';
import { type ColumnOrder, decideOrder } from './parse-day.server';
import { type Cell, cellText, isBlank, type Sheet, type SheetRow } from './sheet.server';
import { type UnitName, unitInText } from './unit-words.server';

/** Something to tell about one cell of one row; `code` and `params` are worded by the dictionary. */
export interface LedgerFault {
	/** As the spreadsheet shows it, from 1. */
	row: number;
	/** 序号 as written. */
	serial: string | null;
	/** Header of the column; null when the row as a whole is meant. */
	column: string | null;
	field: string | null;
	/** The cell as shown, cut to 100 characters. */
	value: string;
	code: string;
	params: Record<string, string | number>;
}

export interface LedgerRow {
	rowNumber: number;
	serial: string | null;
	hidden: boolean;
	/** By field key; null means the cell is blank, a missing key that the ledger has no such column. */
	values: Record<string, LedgerValue>;
	/** Any error refuses the whole row. */
	errors: LedgerFault[];
	warnings: LedgerFault[];
	/** As read, to give a refused row back. */
	cells: Cell[];
}

export interface RowsRead {
	rows: LedgerRow[];
	skipped: { row: number; why: SkipReason; text: string }[];
}

export interface RowsContext {
	units: UnitName[];
	/** The last day on which something can have happened. */
	latest: Day;
	/** Without a reporting unit of file or form, a district column names the unit. */
	unitFromDistrict: boolean;
}

const ROWS_A_TURN = 400;
const SHOWN = 100;
/** Columns whose merged cells mean every row they cover; a name or an amount is never repeated that way. */
const SPREAD_KINDS = new Set(['text', 'unit', 'district', 'industryCode', 'creditCode']);

/** Reads the rows under a header into values, errors and warnings, giving way to other work now and then. */
export async function readRows(found: FoundHeader, context: RowsContext): Promise<RowsRead> {
	const { sheet, headers, columns } = found;
	const shape = { headers, columns, merges: sheet.merges };
	const reader = new RowReader(found, context);
	const result: RowsRead = { rows: [], skipped: [] };
	const body = sheet.rows.filter((row) => row.number > found.lastRow);
	const spread = spreadMerges(sheet, columns);
	for (const [at, row] of body.entries()) {
		if (at % ROWS_A_TURN === ROWS_A_TURN - 1) await nextTurn();
		const why = classifyRow(row, shape);
		if (why) result.skipped.push({ row: row.number, why, text: firstText(row) });
		else result.rows.push(reader.read(withSpread(row, spread)));
	}
	return result;
}

class RowReader {
	private readonly orders: Map<number, ColumnOrder>;
	private readonly used: LedgerColumn[];
	private readonly hiddenRows: Set<number>;
	private readonly seen = new Map<string, number>();
	private readonly serialColumn: LedgerColumn | undefined;

	constructor(
		private readonly found: FoundHeader,
		private readonly context: RowsContext,
	) {
		this.used = found.columns.filter(
			({ field }) => field !== null && !['serial', 'ignore'].includes(fieldOf(field)?.kind ?? ''),
		);
		this.orders = columnOrders(found);
		this.hiddenRows = new Set(found.sheet.hiddenRows);
		this.serialColumn = found.columns.find((column) => column.field === 'serial');
	}

	read(source: SheetRow): LedgerRow {
		const row: LedgerRow = {
			rowNumber: source.number,
			serial: this.serialColumn ? this.shown(source, this.serialColumn.index) || null : null,
			hidden: this.hiddenRows.has(source.number),
			values: {},
			errors: [],
			warnings: [],
			cells: source.cells,
		};
		for (const column of this.used) this.readCell(row, column);
		if (this.context.unitFromDistrict) this.takeUnitFromDistrict(row);
		this.checkWhole(row);
		return row;
	}

	private readCell(row: LedgerRow, column: LedgerColumn): void {
		const order = this.orders.get(column.index) ?? 'unknown';
		const { date1904 } = this.found.sheet;
		const cell = row.cells[column.index] ?? null;
		const parsed = parseCell(cell, { column, order, date1904, units: this.context.units });
		const key = column.field as string;
		if (!parsed.ok) {
			row.errors.push(this.fault(row, key, parsed.refusal.code, parsed.refusal.params));
			return;
		}
		row.values[key] = parsed.value.value;
		if (parsed.value.warning) row.warnings.push(this.fault(row, key, parsed.value.warning));
	}

	private takeUnitFromDistrict(row: LedgerRow): void {
		const column = this.used.find(({ field }) => field === 'districtCode');
		const unit = column ? unitInText(this.shown(row, column.index), this.context.units) : null;
		if (unit && row.values.unit === undefined) row.values.unit = unit.id;
	}

	private checkWhole(row: LedgerRow): void {
		const has = (key: string) => this.used.some(({ field }) => field === key);
		const failed = (key: string) => row.errors.some(({ field }) => field === key);
		if (has('name') && !row.values.name && !failed('name')) row.errors.push(this.fault(row, 'name', 'name-missing'));
		const lone = row.values.name && row.cells.filter((cell) => !isBlank(cell)).length === 1;
		if (lone) row.errors.push(this.fault(row, 'name', 'only-a-name'));
		if (!has('name') && !row.values.externalId && !failed('externalId')) {
			row.errors.push(this.fault(row, 'externalId', 'external-id-missing'));
		}
		for (const { field, code, params } of checkDays(row.values, this.context.latest)) {
			row.errors.push(this.fault(row, field, code, params));
		}
		const twin = identityOf(row.values);
		if (!twin) return;
		const firstRow = this.seen.get(twin.key);
		if (firstRow !== undefined) row.errors.push(this.fault(row, twin.field, twin.code, { firstRow }));
		else if (row.errors.length === 0) this.seen.set(twin.key, row.rowNumber);
	}

	private fault(
		row: LedgerRow,
		field: string,
		code: string,
		params: Record<string, string | number> = {},
	): LedgerFault {
		const column = this.used.find((candidate) => candidate.field === field);
		return {
			row: row.rowNumber,
			serial: row.serial,
			column: column?.header ?? null,
			field,
			value: column ? this.shown(row, column.index).slice(0, SHOWN) : '',
			code,
			params,
		};
	}

	private shown(row: { cells: Cell[] }, index: number): string {
		return cellText(row.cells[index], this.found.sheet.date1904).trim();
	}
}

/** A person's word on the order of day and month, else what the whole column says. */
function columnOrders({ sheet, columns, lastRow }: FoundHeader): Map<number, ColumnOrder> {
	const body = sheet.rows.filter((row) => row.number > lastRow);
	const days = columns.filter((column) => column.field !== null && fieldOf(column.field)?.kind === 'day');
	return new Map(
		days.map((column) => [column.index, column.dateOrder ?? decideOrder(body.map((row) => row.cells[column.index]))]),
	);
}

type Spread = Map<number, Map<number, Cell>>;

function spreadMerges(sheet: Sheet, columns: LedgerColumn[]): Spread {
	const spread: Spread = new Map();
	const byNumber = new Map(sheet.rows.map((row) => [row.number, row]));
	for (const { top, bottom, left, right } of sheet.merges) {
		const field = columns[left]?.field;
		const kind = field ? fieldOf(field)?.kind : undefined;
		if (bottom === top || left !== right || !kind || !SPREAD_KINDS.has(kind) || field === 'externalId') continue;
		const cell = byNumber.get(top + 1)?.cells[left] ?? null;
		for (let index = top + 1; index <= bottom && byNumber.size > 0; index++) {
			if (!byNumber.has(index + 1)) continue;
			const row = spread.get(index + 1) ?? new Map<number, Cell>();
			spread.set(index + 1, row.set(left, cell));
		}
	}
	return spread;
}

function withSpread(row: SheetRow, spread: Spread): SheetRow {
	const extra = spread.get(row.number);
	if (!extra) return row;
	const cells = [...row.cells];
	for (const [column, cell] of extra) {
		while (cells.length <= column) cells.push(null);
		if (isBlank(cells[column])) cells[column] = cell;
	}
	return { ...row, cells };
}

function firstText(row: SheetRow): string {
	const cell = row.cells.find((candidate) => !isBlank(candidate));
	return cellText(cell).trim().slice(0, SHOWN);
}

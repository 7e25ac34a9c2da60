import type { Refusal } from '~/domain/outcome';
import type { LedgerRead } from '~/ledger/read-ledger.server';
import { refusedRows } from '~/ledger/refused-rows.server';
import { cellText } from '~/ledger/sheet.server';
import { pathOfField } from '~/ledger/stated-fields.server';
import type { ImportFinding, RefusedRow } from './import-result';

type Row = LedgerRead['rows'][number];

const SHOWN = 100;

/** Collects what is to tell about the rows of a ledger, in the words of the ledger: its columns, its cells. */
export class Findings {
	readonly refused: RefusedRow[] = [];
	readonly warnings: ImportFinding[] = [];
	private readonly headers = new Map<string, { index: number; header: string }>();
	private readonly rows: Map<number, Row>;

	constructor(private readonly ledger: LedgerRead) {
		this.rows = new Map(ledger.rows.map((row) => [row.rowNumber, row]));
		for (const { field, index, header } of ledger.columns) {
			const path = field === null ? null : (pathOfField(field) ?? field);
			if (path !== null && !this.headers.has(path)) this.headers.set(path, { index, header });
		}
	}

	refuse(rowNumber: number, refusal: Refusal): void {
		this.refused.push({ ...this.fault(rowNumber, refusal), also: [] });
	}

	warn(rowNumber: number, refusal: Refusal): void {
		this.warnings.push(this.fault(rowNumber, refusal));
	}

	/** What reading found: every error of a row refuses it once; warnings count only for rows that go in. */
	takeOver({ errors: [first, ...also] }: Row): boolean {
		if (first) this.refused.push({ ...first, also });
		return first !== undefined;
	}

	/** In the order of the ledger. */
	sort(): void {
		this.refused.sort((one, other) => one.row - other.row);
		this.warnings.sort((one, other) => one.row - other.row);
	}

	private fault(rowNumber: number, { code, field, params = {} }: Refusal): ImportFinding {
		const row = this.rows.get(rowNumber);
		const column = field === undefined ? undefined : this.headers.get(field);
		const value = column ? cellText(row?.cells[column.index], this.ledger.date1904).trim().slice(0, SHOWN) : '';
		const { serial = null } = row ?? {};
		return { row: rowNumber, serial, column: column?.header ?? null, field: field ?? null, value, code, params };
	}
}

/** The refused rows as they came; reasons are added in the reader's language when the file is asked for. */
export function refusedSheet(ledger: LedgerRead, refused: readonly RefusedRow[]) {
	const rows = new Map(refused.map(({ row }) => [row, '']));
	return refusedRows(ledger, rows, { rowNumber: '', reason: '' });
}

import type { Refusal } from '~/domain/outcome';
import type { Change } from '~/domain/updates/patch';
import { type FactHeaders, factHeaders } from '~/ledger/fact-headers.server';
import type { LedgerRead } from '~/ledger/read-ledger.server';
import { refusedRows } from '~/ledger/refused-rows.server';
import { cellText } from '~/ledger/sheet.server';
import type { ImportFinding, RefusedRow } from './import-result';

type Row = LedgerRead['rows'][number];

const SHOWN = 100;

/** Collects what is to tell about the rows of a ledger, in the words of the ledger: its columns, its cells. */
export class Findings {
	readonly refused: RefusedRow[] = [];
	readonly warnings: ImportFinding[] = [];
	private readonly headers: FactHeaders;
	private readonly rows: Map<number, Row>;

	constructor(private readonly ledger: LedgerRead) {
		this.rows = new Map(ledger.rows.map((row) => [row.rowNumber, row]));
		this.headers = factHeaders(ledger);
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

	/** What the cells of a row said, by field of the facts; only where the fact does not read the same. */
	saidOf(rowNumber: number, changes: readonly Change[]): Record<string, string> {
		const row = this.rows.get(rowNumber);
		const said = changes.flatMap(({ field, to }): [string, string][] => {
			const text = this.textOf(row, this.headers.get(field));
			return text === '' || text === String(to) ? [] : [[field, text]];
		});
		return Object.fromEntries(said);
	}

	/** In the order of the ledger. */
	sort(): void {
		this.refused.sort((one, other) => one.row - other.row);
		this.warnings.sort((one, other) => one.row - other.row);
	}

	private fault(rowNumber: number, { code, field, params = {} }: Refusal): ImportFinding {
		const row = this.rows.get(rowNumber);
		const column = field === undefined ? undefined : this.headers.get(field);
		const value = this.textOf(row, column);
		const { serial = null } = row ?? {};
		return { row: rowNumber, serial, column: column?.header ?? null, field: field ?? null, value, code, params };
	}

	private textOf(row: Row | undefined, column: { index: number } | undefined): string {
		return column ? cellText(row?.cells[column.index], this.ledger.date1904).trim().slice(0, SHOWN) : '';
	}
}

/** The refused rows as they came; reasons are added in the reader's language when the file is asked for. */
export function refusedSheet(ledger: LedgerRead, refused: readonly RefusedRow[]) {
	const rows = new Map(refused.map(({ row }) => [row, '']));
	return refusedRows(ledger, rows, { rowNumber: '', reason: '' });
}

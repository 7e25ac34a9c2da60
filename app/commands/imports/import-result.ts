import type { LedgerFault } from '~/ledger/read-rows.server';
import type { SheetColumn, SheetValue } from '~/ledger/write-sheet.server';

/** One thing to tell about a row: where it stands, what stands there, and which fact is the matter. Worded when shown. */
export type ImportFinding = LedgerFault;

/** A row that stays out, with the first thing that is the matter; the others follow in `also`. */
export interface RefusedRow extends ImportFinding {
	also: ImportFinding[];
}

/** How many rows did what. `rows` = created + changed + unchanged + refused. */
export interface ImportCounts {
	rows: number;
	created: number;
	changed: number;
	unchanged: number;
	refused: number;
	warnings: number;
	/** Plan changes asked for. */
	requests: number;
}

/** A project that a row brings. */
export interface NewProject {
	row: number;
	name: string;
	unit: string;
	/** Null where the row does not say. */
	investmentFen: number | null;
}

/** What a ledger does, or would do. */
export interface ImportResult {
	/** Null after a dry run. */
	batchId: string | null;
	fileName: string;
	sheet: string;
	unit: string | null;
	/** The day the ledger speaks of. */
	asOf: string;
	counts: ImportCounts;
	/** In the order of the ledger. */
	created: NewProject[];
	refused: RefusedRow[];
	warnings: ImportFinding[];
	/** Columns of money whose unit stands nowhere: taken for the usual one, to be looked at. */
	unitsAssumed: { column: string; field: string; unit: string }[];
	/** Headers of the mapping that the file does not have. */
	unusedMapping: string[];
	/** The refused rows as they came, to be mended and sent in again. */
	refusedSheet: { columns: SheetColumn[]; rows: SheetValue[][] };
}

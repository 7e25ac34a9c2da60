import type { Database } from '~/data/database.server';
import { batchFindings } from '~/data/import-batches.server';
import type { LedgerFault } from '~/ledger/read-rows.server';
import type { SheetColumn, SheetValue } from '~/ledger/write-sheet.server';

/** What a committed import refused and warned of, and the refused rows as they came. */
export interface ImportFindings {
	refused: (LedgerFault & { also: LedgerFault[] })[];
	warnings: LedgerFault[];
	refusedSheet: { columns: SheetColumn[]; rows: SheetValue[][] };
}

const NONE: ImportFindings = { refused: [], warnings: [], refusedSheet: { columns: [], rows: [] } };

export async function importFindings(db: Database, batchId: string): Promise<ImportFindings> {
	return ((await batchFindings(db.reader, batchId)) as ImportFindings | null) ?? NONE;
}

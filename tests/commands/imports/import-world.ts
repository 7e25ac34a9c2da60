import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportInput } from '~/commands/imports/import-input';
import { importLedger, tryLedger } from '~/commands/imports/import-ledger.server';
import type { ImportResult } from '~/commands/imports/import-result';
import type { Database } from '~/data/database.server';
import type { Outcome } from '~/domain/outcome';
import { acting } from '../../support/test-acting';
import type { TestPersonId } from '../../support/test-people';

const LEDGERS = path.resolve(import.meta.dirname, '../../fixtures/ledgers');

interface Given extends Partial<ImportInput> {
	who?: TestPersonId;
	today?: string;
	dryRun?: boolean;
}

/** A sample ledger as a county sends it. */
export function ledgerFile(fileName: string): Pick<ImportInput, 'fileName' | 'bytes'> {
	return { fileName, bytes: readFileSync(path.join(LEDGERS, fileName)) };
}

/** A ledger of 德清县 as of October, written as its lines. */
export function ledgerOf(lines: string[], fileName = 'deqing-2026-10.csv'): Pick<ImportInput, 'fileName' | 'bytes'> {
	return { fileName, bytes: Buffer.from(`${lines.join('\n')}\n`, 'utf8') };
}

/** Imports on a day after the ledger's, as the city's manager unless said otherwise. */
export function send(
	db: Database,
	file: Pick<ImportInput, 'fileName' | 'bytes'>,
	{ who = 'manager', today = '2026-11-05', dryRun = false, ...input }: Given = {},
): Promise<Outcome<ImportResult>> {
	return (dryRun ? tryLedger : importLedger)(acting(db, who, { today, channel: 'import' }), { ...file, ...input });
}

/** The same when the file itself is expected to be fine. */
export async function sent(...args: Parameters<typeof send>): Promise<ImportResult> {
	const outcome = await send(...args);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
}

/** `3 not-a-date` for each refused row, `3 已有` codes for warnings. */
export function told(findings: ImportResult['warnings']): string[] {
	return findings.map(({ row, code }) => `${row} ${code}`);
}

import { findBatch } from '~/data/import-batches.server';
import { mayContinueImport } from '~/domain/imports/may-see-import';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { unitsAssumed } from '~/ledger/resolve-units.server';
import { type Acting, perform } from '../perform.server';
import { closeImport } from './close-import.server';
import { refusedSheet } from './findings.server';
import type { ImportInput } from './import-input';
import type { ImportResult } from './import-result';
import { type ImportedLedger, readImport } from './read-statements.server';
import { runImport } from './run-import.server';
import { writeRound } from './write-round.server';

/** Says what a ledger would do, without doing it. */
export async function tryLedger(acting: Acting, input: ImportInput): Promise<Outcome<ImportResult>> {
	if (!may(acting.actor, 'import.run')) return refused('forbidden');
	const read = await readImport(acting, input);
	if (!read.ok) return read;
	const done = await runImport(acting.db.reader, acting, read.value, input, async () => {});
	return accepted(resultOf(input, read.value, done, null));
}

/**
 * Imports a ledger: all good rows in one transaction, refused rows stay out and are listed. Refused as a whole: what reading the
 * file is refused for, `as-of-in-future`, `ledger-unit-missing`, `forbidden`, `not-found` when the draft is no longer one.
 */
export async function importLedger(acting: Acting, input: ImportInput): Promise<Outcome<ImportResult>> {
	if (!may(acting.actor, 'import.run')) return refused('forbidden');
	const read = await readImport(acting, input);
	if (!read.ok) return read;
	const batchId = input.batchId ?? acting.newId();
	return perform(acting, async (tx) => {
		// Whoever waited for the turn may find that the draft went in, or was let go, meanwhile.
		const draft = input.batchId === undefined ? null : await findBatch(tx, input.batchId);
		if (input.batchId !== undefined && !(draft && mayContinueImport(acting.actor, draft))) return refused('not-found');
		const done = await runImport(tx, acting, read.value, input, (rows, findings) =>
			writeRound(tx, acting, batchId, rows, findings),
		);
		const result = resultOf(input, read.value, done, batchId);
		await closeImport(tx, acting, input, read.value, { ...result, confirmed: done.confirmed });
		return accepted(result);
	});
}

type Done = Awaited<ReturnType<typeof runImport>>;

function resultOf(
	{ fileName }: ImportInput,
	{ ledger, asOf, unit }: ImportedLedger,
	{ counts, created, findings: { refused, warnings } }: Done,
	batchId: string | null,
): ImportResult {
	const { sheetName: sheet, unusedMapping } = ledger;
	return {
		batchId,
		fileName,
		sheet,
		unit,
		asOf,
		counts,
		created,
		refused,
		warnings,
		unitsAssumed: unitsAssumed(ledger.columns),
		unusedMapping,
		refusedSheet: refusedSheet(ledger, refused),
	};
}

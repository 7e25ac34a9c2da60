import { createHash } from 'node:crypto';
import type { WriteTx } from '~/data/database.server';
import { addBatch, closeBatch } from '~/data/import-batches.server';
import type { Confirmed } from '~/data/import-confirmations.server';
import { importRecord } from '~/data/import-records.server';
import { appendEvents } from '~/data/journal.server';
import { rememberMapping } from '~/data/mapping-memory.server';
import { factHeaders } from '~/ledger/fact-headers.server';
import { mappingOf } from '~/ledger/mapping-of.server';
import type { Acting } from '../perform.server';
import { authorOf } from '../record-change.server';
import type { ImportInput } from './import-input';
import type { ImportResult } from './import-result';
import type { ImportedLedger } from './read-statements.server';

/** The record of what was done, and the mapping for next time. */
export async function closeImport(
	tx: WriteTx,
	acting: Acting,
	input: ImportInput,
	read: ImportedLedger,
	result: ImportResult & { confirmed: Confirmed },
) {
	const { actor, now } = acting;
	const { fileName, unit, asOf, counts } = result;
	const batchId = result.batchId as string;
	const fileSha256 = createHash('sha256').update(input.bytes).digest('hex');
	if (input.batchId === undefined) {
		const by = { personId: actor.id, personName: actor.name, createdAt: now, committedAt: null };
		const batch = { id: batchId, fileName, fileSha256, unit, dataAsOf: asOf, choices: {}, counts: null, ...by };
		await addBatch(tx, { ...batch, status: 'draft' }, null);
	}
	const { refused, warnings, refusedSheet, confirmed } = result;
	await closeBatch(tx, batchId, {
		unit,
		dataAsOf: asOf,
		counts: { ...counts },
		committedAt: now,
		findings: { refused, warnings, refusedSheet, confirmed },
	});
	const mapping = mappingOf(read.ledger.columns);
	if (mapping) await rememberMapping(tx, read.ledger.headerKey, mapping, { personId: actor.id, usedAt: now });
	const columns = Object.fromEntries([...factHeaders(read.ledger)].map(([field, { header }]) => [field, header]));
	const record = await importRecord(tx, batchId);
	const details = { fileName, fileSha256, asOf, counts, columns, record };
	await appendEvents(tx, now, [
		{ ...authorOf(acting), kind: 'import.committed', unit, subject: fileName, details, batchId },
	]);
}

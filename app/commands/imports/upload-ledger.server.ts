import { createHash } from 'node:crypto';
import { addBatch, discardDraftsBefore } from '~/data/import-batches.server';
import { rememberedMapping } from '~/data/mapping-memory.server';
import { allUnits } from '~/data/reference.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { readLedger } from '~/ledger/read-ledger.server';
import { type Acting, perform } from '../perform.server';

/** Drafts nobody committed for this long are let go. */
const DRAFT_LIFE_MS = 7 * 86_400_000;

/** Takes a file in as a draft, if it can be read as a project ledger. A refused file leaves nothing behind. */
export async function uploadLedger(
	acting: Acting,
	{ fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<Outcome<{ batchId: string }>> {
	const { db, actor, now, today } = acting;
	if (!may(actor, 'import.run')) return refused('forbidden');
	const read = await readLedger(bytes, fileName, {
		today,
		units: await allUnits(db.reader),
		recall: (headerKey) => rememberedMapping(db.reader, headerKey),
	});
	if (!read.ok) return read;
	const batch = {
		id: acting.newId(),
		fileName,
		fileSha256: createHash('sha256').update(bytes).digest('hex'),
		unit: read.value.unit,
		dataAsOf: read.value.asOf,
		choices: {},
		status: 'draft' as const,
		personId: actor.id,
		personName: actor.name,
		createdAt: now,
		committedAt: null,
		counts: null,
	};
	return perform(acting, async (tx) => {
		await discardDraftsBefore(tx, new Date(Date.parse(now) - DRAFT_LIFE_MS).toISOString());
		await addBatch(tx, batch, bytes);
		return accepted({ batchId: batch.id });
	});
}

import type { WriteTx } from '~/data/database.server';
import type { StoredBatch } from '~/data/import-batches.server';
import { addUndo, type UndoCounts } from '~/data/import-undos.server';
import { appendEvents } from '~/data/journal.server';
import type { Acting } from '../perform.server';
import { authorOf } from '../record-change.server';

/** The record of the undo as a whole. */
export async function closeUndo(
	tx: WriteTx,
	acting: Acting,
	{ batch, reason, counts }: { batch: StoredBatch; reason: string; counts: UndoCounts },
): Promise<void> {
	const { actor, now } = acting;
	const { id: batchId, fileName, unit } = batch;
	const undo = { batchId, personId: actor.id, personName: actor.name, at: now, reason, counts };
	const details = { fileName, counts, undo };
	const [event] = await appendEvents(tx, now, [
		{ ...authorOf(acting), kind: 'import.undone', unit, subject: fileName, details, batchId, reason },
	]);
	await addUndo(tx, { ...undo, eventSeq: event?.seq ?? 0 });
}

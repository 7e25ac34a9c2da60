import type { WriteTx } from '~/data/database.server';
import { findBatch } from '~/data/import-batches.server';
import { mayContinueImport } from '~/domain/imports/may-see-import';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { type Acting, perform } from '../perform.server';

/** Changes a person's own draft; for everybody else, and once it is committed, it is not there. */
export function changeDraft(
	acting: Acting,
	batchId: string,
	change: (tx: WriteTx) => Promise<void>,
): Promise<Outcome<null>> {
	return perform(acting, async (tx) => {
		const batch = await findBatch(tx, batchId);
		if (!batch || !mayContinueImport(acting.actor, batch)) return refused('not-found');
		await change(tx);
		return accepted(null);
	});
}

import { discardBatch } from '~/data/import-batches.server';
import type { Outcome } from '~/domain/outcome';
import type { Acting } from '../perform.server';
import { changeDraft } from './change-draft.server';

/** Lets a draft go, with its file. */
export function discardImport(acting: Acting, batchId: string): Promise<Outcome<null>> {
	return changeDraft(acting, batchId, (tx) => discardBatch(tx, batchId));
}

import { saveChoices } from '~/data/import-batches.server';
import type { ImportChoices } from '~/domain/imports/choices';
import type { Outcome } from '~/domain/outcome';
import type { Acting } from '../perform.server';
import { changeDraft } from './change-draft.server';

/** Keeps what a person says about their draft: unit, day, sheet, header row, columns. */
export function chooseForImport(acting: Acting, batchId: string, choices: ImportChoices): Promise<Outcome<null>> {
	return changeDraft(acting, batchId, (tx) => saveChoices(tx, batchId, { ...choices }));
}

import { batchProjects } from '~/data/batch-events.server';
import type { AnyTx } from '~/data/database.server';
import { findBatch } from '~/data/import-batches.server';
import { mayUndoImport } from '~/domain/imports/may-see-import';
import { undoReason } from '~/domain/imports/undo-reason';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { type Acting, perform } from '../perform.server';
import { closeUndo } from './close-undo.server';
import { inRounds } from './in-rounds.server';
import { planUndo, type UndoPlan } from './plan-undo.server';
import { writeUndo } from './write-undo.server';

/** Says what taking an import back would do, and what is in the way, without doing it. */
export async function tryUndo(acting: Acting, batchId: string): Promise<Outcome<UndoPlan>> {
	const { reader } = acting.db;
	const may = await undoable(reader, acting, batchId);
	return may.ok ? accepted(await planUndo(reader, acting, batchId)) : may;
}

/**
 * Takes an import back as new events: all of it or nothing. Refused: `not-found`, `forbidden`, `import-already-undone`,
 * `reason-missing`, `text-too-long`, `import-undo-blocked` {count} while later changes are in the way ({@link decideUndo}).
 */
export async function undoImport(
	acting: Acting,
	input: { batchId: string; reason: string; onProgress?: (done: number, rows: number) => void },
): Promise<Outcome<UndoPlan>> {
	const { batchId, onProgress } = input;
	const given = undoReason(input.reason);
	if (!given.ok) return given;
	const reason = given.value;
	return perform(acting, async (tx) => {
		const may = await undoable(tx, acting, batchId);
		if (!may.ok) return may;
		const plan = await planUndo(tx, acting, batchId);
		if (plan.blocked > 0) return refused('import-undo-blocked', undefined, { count: plan.blocked });
		const projects = await batchProjects(tx, batchId);
		await inRounds(tx, batchId, projects, (round, done) => {
			onProgress?.(done, projects.length);
			return writeUndo(tx, acting, { batchId, reason }, round);
		});
		await closeUndo(tx, acting, { batch: may.value, reason, counts: plan.counts });
		return accepted(plan);
	});
}

async function undoable(tx: AnyTx, { actor }: Acting, batchId: string) {
	const batch = await findBatch(tx, batchId);
	if (!batch) return refused('not-found');
	if (batch.undone) return refused('import-already-undone');
	return mayUndoImport(actor, batch) ? accepted(batch) : refused('not-found');
}

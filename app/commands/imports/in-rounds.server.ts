import type { BatchProject } from '~/data/batch-events.server';
import type { AnyTx } from '~/data/database.server';
import { confirmationsAfter } from '~/data/import-confirmations.server';
import { undoneBatches } from '~/data/import-undos.server';
import { letOthersIn } from '~/data/let-others-in.server';
import { decideUndo } from '~/domain/imports/decide-undo';
import type { UndoStep } from '~/domain/imports/undo-trace';
import { traceBatch } from './trace-batch.server';
import type { TracedProject } from './trace-project';

/** One project of an import and how it is put back. */
export interface UndoneProject extends TracedProject {
	step: UndoStep;
}

/** Projects a round: few enough that page requests get their turn in between and memory stays small. */
const ROUND = 100;

/** Goes through the projects of an import, some at a time, each with how it is put back. */
export async function inRounds(
	tx: AnyTx,
	batchId: string,
	projects: readonly BatchProject[],
	work: (round: UndoneProject[], done: number) => Promise<void>,
): Promise<void> {
	if (projects.length === 0) return;
	const undone = await undoneBatches(tx);
	const ids = projects.map(({ projectId }) => projectId);
	const confirmations = await confirmationsAfter(tx, ids, Math.min(...projects.map(({ seq }) => seq)));
	for (let start = 0; start < projects.length; start += ROUND) {
		const traced = await traceBatch(tx, batchId, projects.slice(start, start + ROUND), { undone, confirmations });
		await work(
			traced.map((one) => ({ ...one, step: decideUndo(one.trace) })),
			start,
		);
		await letOthersIn();
	}
}

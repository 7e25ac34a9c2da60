import { type BatchProject, batchProjects } from '~/data/batch-events.server';
import type { AnyTx } from '~/data/database.server';
import { type UndoCounts, undoneBatches } from '~/data/import-undos.server';
import { letOthersIn } from '~/data/let-others-in.server';
import { decideUndo } from '~/domain/imports/decide-undo';
import type { UndoBlocker, UndoStep } from '~/domain/imports/undo-trace';
import { inScope } from '~/domain/people/may';
import type { Acting } from '../perform.server';
import { traceBatch } from './trace-batch.server';
import type { TracedProject } from './trace-project';

/** One project of an import and how it is put back. */
export interface UndoneProject extends TracedProject {
	step: UndoStep;
}

/** Why one project is in the way. The name is missing where it is none of the reader's business. */
export interface BlockedProject {
	projectId: string;
	name: string;
	row: number | null;
	blocker: UndoBlocker | { code: 'undo-out-of-reach'; field: null; event: null };
}

/** What taking an import back does, or would do. */
export interface UndoPlan {
	counts: UndoCounts;
	/** How many projects are in the way; the first ones follow. */
	blocked: number;
	blockers: BlockedProject[];
}

/** Projects a round: few enough that page requests get their turn in between and memory stays small. */
const ROUND = 100;
const SHOWN = 200;
/** What taking an import back would do; reads, writes nothing. */
export async function planUndo(tx: AnyTx, acting: Pick<Acting, 'actor'>, batchId: string): Promise<UndoPlan> {
	const plan: UndoPlan = { counts: { restored: 0, voided: 0, requests: 0, measurements: 0 }, blocked: 0, blockers: [] };
	await inRounds(tx, batchId, await batchProjects(tx, batchId), async (round) => {
		for (const one of round) count(plan, acting, one);
	});
	return plan;
}

/** Goes through the projects of an import, some at a time, each with how it is put back. */
export async function inRounds(
	tx: AnyTx,
	batchId: string,
	projects: readonly BatchProject[],
	work: (round: UndoneProject[], done: number) => Promise<void>,
): Promise<void> {
	const undone = await undoneBatches(tx);
	for (let start = 0; start < projects.length; start += ROUND) {
		const traced = await traceBatch(tx, batchId, projects.slice(start, start + ROUND), undone);
		await work(
			traced.map((one) => ({ ...one, step: decideUndo(one.trace) })),
			start,
		);
		await letOthersIn();
	}
}

function count(
	plan: UndoPlan,
	{ actor }: Pick<Acting, 'actor'>,
	{ state, row, step, measurements }: UndoneProject,
): void {
	const { projectId, facts } = state;
	const reach = inScope(actor, facts);
	const outOfReach = { code: 'undo-out-of-reach', field: null, event: null } as const;
	const blockers = reach ? step.blockers : [outOfReach];
	if (blockers.length > 0) plan.blocked += 1;
	for (const blocker of blockers) {
		if (plan.blockers.length < SHOWN) plan.blockers.push({ projectId, name: reach ? facts.name : '', row, blocker });
	}
	plan.counts.voided += Number(step.voids);
	plan.counts.restored += Number(step.changes.length > 0);
	plan.counts.requests += step.cancels.length;
	plan.counts.measurements += measurements.length;
}

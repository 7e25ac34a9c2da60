import { batchProjects } from '~/data/batch-events.server';
import type { AnyTx } from '~/data/database.server';
import type { UndoCounts } from '~/data/import-undos.server';
import type { Remarked } from '~/domain/imports/marks-taken';
import type { UndoBlocker } from '~/domain/imports/undo-trace';
import { inScope } from '~/domain/people/may';
import type { Acting } from '../perform.server';
import { inRounds, type UndoneProject } from './in-rounds.server';
import { blockerOf, marksInTheWay, remarkedBy } from './marks-in-the-way.server';

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

const SHOWN = 200;

/** A project not in the way by itself whose marks may be taken. */
type Candidate = Remarked & Pick<BlockedProject, 'name' | 'row'>;

/** What taking an import back would do; reads, writes nothing. */
export async function planUndo(tx: AnyTx, acting: Pick<Acting, 'actor'>, batchId: string): Promise<UndoPlan> {
	const plan: UndoPlan = { counts: { restored: 0, voided: 0, requests: 0, measurements: 0 }, blocked: 0, blockers: [] };
	const remarked: Candidate[] = [];
	const voids = new Set<string>();
	await inRounds(tx, batchId, await batchProjects(tx, batchId), async (round) => {
		for (const one of round) {
			const { state, row, step } = one;
			const free = count(plan, acting, one);
			const marks = free ? remarkedBy(one) : null;
			if (marks) remarked.push({ ...marks, name: state.facts.name, row });
			if (step.voids) voids.add(state.projectId);
		}
	});
	const taken = await marksInTheWay(tx, remarked, voids);
	for (const { projectId, name, row } of remarked) {
		const marks = taken.get(projectId) ?? [];
		if (marks.length > 0) plan.blocked += 1;
		for (const mark of marks.slice(0, SHOWN - plan.blockers.length)) {
			plan.blockers.push({ projectId, name, row, blocker: await blockerOf(tx, acting, mark) });
		}
	}
	return plan;
}

/** Whether the project is free to be put back, as far as it alone tells. */
function count(
	plan: UndoPlan,
	{ actor }: Pick<Acting, 'actor'>,
	{ state, row, step, measurements }: UndoneProject,
): boolean {
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
	return blockers.length === 0;
}

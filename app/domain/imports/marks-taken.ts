import { isCodeTaken } from '../project/twins';
import type { Identity } from './statement';

/** What a project is recognised by beside its name. */
export type Marks = Pick<Identity, 'unit' | 'projectCode' | 'externalId' | 'phaseOf'>;

export interface Marked extends Marks {
	projectId: string;
}

/** A project whose marks an undo moves. */
export interface Remarked {
	projectId: string;
	before: Marks;
	/** Once the import is taken back. */
	after: Marks;
}

/** A mark that an undo would give back though another live project carries it by then. */
export interface TakenMark {
	field: 'projectCode' | 'externalId';
	/** Who carries it. */
	holder: string;
}

/**
 * By project, the marks that an undo must not give back: a code that another project carries, unless both are phases of one (DOMAIN
 * §6), or that two phases share who part; a number of the same unit. `known` are live projects with these marks as they are now: all
 * that the same undo moves count as they will be, those in `voids` not at all.
 */
export function marksTaken(
	remarked: readonly Remarked[],
	voids: ReadonlySet<string>,
	known: readonly Marked[],
): Map<string, TakenMark[]> {
	const moved = new Set(remarked.map(({ projectId }) => projectId));
	const others = known.filter(({ projectId }) => !voids.has(projectId) && !moved.has(projectId));
	const carriers = new Map<string, Marked[]>();
	for (const project of [...others, ...remarked.map(({ projectId, after }) => ({ ...after, projectId }))]) {
		for (const key of [codeKey(project), numberKey(project)]) {
			carriers.set(key, [...(carriers.get(key) ?? []), project]);
		}
	}
	const taken = new Map<string, TakenMark[]>();
	for (const one of remarked) {
		const found = [codeHolder(one, carriers), numberHolder(one, carriers)].filter((mark) => mark !== null);
		if (found.length > 0) taken.set(one.projectId, found);
	}
	return taken;
}

const codeKey = ({ projectCode }: Marks) => JSON.stringify(['code', projectCode]);
const numberKey = ({ unit, externalId }: Marks) => JSON.stringify(['number', unit, externalId]);

function codeHolder({ projectId, before, after }: Remarked, carriers: ReadonlyMap<string, Marked[]>): TakenMark | null {
	if (!after.projectCode || (before.projectCode === after.projectCode && before.phaseOf === after.phaseOf)) return null;
	const same = carriers.get(codeKey(after)) as Marked[];
	const holder = same.find((one) => isCodeTaken([{ projectId: one.projectId, facts: one }], after, projectId));
	return holder ? { field: 'projectCode', holder: holder.projectId } : null;
}

function numberHolder(
	{ projectId, before, after }: Remarked,
	carriers: ReadonlyMap<string, Marked[]>,
): TakenMark | null {
	if (!after.externalId || before.externalId === after.externalId) return null;
	const holder = (carriers.get(numberKey(after)) as Marked[]).find((one) => one.projectId !== projectId);
	return holder ? { field: 'externalId', holder: holder.projectId } : null;
}

import type { AnyTx } from '~/data/database.server';
import { projectsWithMarks } from '~/data/matching-projects.server';
import { eventsOfProject } from '~/data/project-events.server';
import { liveState } from '~/data/project-states.server';
import { type Marks, marksTaken, type Remarked, type TakenMark } from '~/domain/imports/marks-taken';
import type { UndoBlocker } from '~/domain/imports/undo-trace';
import { inScope } from '~/domain/people/may';
import type { ProjectFacts } from '~/domain/project/facts';
import { applyChanges } from '~/domain/updates/apply-changes';
import type { Acting } from '../perform.server';
import type { UndoneProject } from './in-rounds.server';

const LATEST = 200;

/** A project whose code, number or phase the undo moves; null for every other. */
export function remarkedBy({ state: { projectId, facts }, step }: UndoneProject): Remarked | null {
	if (!step.changes.some(({ field }) => /^(projectCode|externalId|phaseOf)$/.test(field))) return null;
	return { projectId, before: marksOf(facts), after: marksOf(applyChanges(facts, step.changes)) };
}

function marksOf({ unit, projectCode = null, externalId = null, phaseOf = null }: ProjectFacts): Marks {
	return { unit, projectCode, externalId, phaseOf };
}

/** By project, the marks it would get back though others have taken them since; `voids` are projects the same undo takes out. */
export async function marksInTheWay(
	tx: AnyTx,
	remarked: readonly Remarked[],
	voids: ReadonlySet<string>,
): Promise<Map<string, TakenMark[]>> {
	if (remarked.length === 0) return new Map();
	const known = await projectsWithMarks(tx, {
		codes: remarked.flatMap(({ after }) => after.projectCode ?? []),
		numbers: remarked.flatMap(({ after: { unit, externalId } }): [string, string][] =>
			externalId ? [[unit, externalId]] : [],
		),
		names: [],
	});
	return marksTaken(remarked, voids, known);
}

/** The same as a reason to tell, with the event that took the mark where the other project is the reader's business. */
export async function blockerOf(
	tx: AnyTx,
	{ actor }: Pick<Acting, 'actor'>,
	{ field, holder }: TakenMark,
): Promise<UndoBlocker> {
	const code = field === 'projectCode' ? 'code-taken-since' : 'number-taken-since';
	const other = await liveState(tx, holder);
	if (!other || !inScope(actor, other.facts)) return { code, field, event: null };
	const events = await eventsOfProject(tx, holder, { limit: LATEST });
	const took = events.find(({ changes }) => changes.some((change) => change.field === field));
	return {
		code,
		field,
		event: took ? { seq: took.seq, at: took.at, personName: took.personName, kind: took.kind } : null,
	};
}

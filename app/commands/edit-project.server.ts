import type { WriteTx } from '~/data/database.server';
import { liveStatesByCode, type StoredState } from '~/data/project-states.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { isCodeTaken } from '~/domain/project/twins';
import { COMPARED_AMOUNTS, decideEdit, type Edit } from '~/domain/updates/decide-edit';
import { plainFactsOf } from '~/domain/updates/plain-fields';
import { type Acting, perform } from './perform.server';
import { projectToChange, type Target } from './project-to-change.server';
import { type Recorded, recordChange } from './record-change.server';

/**
 * Edits the fields given. It conflicts when one of just these has moved meanwhile: the page then shows base, theirs and mine;
 * what others changed elsewhere stays theirs. Refused also: `duplicate-project-code`, `officer-out-of-reach`.
 */
export function editProject(acting: Acting, input: Edit & Target): Promise<Outcome<Recorded>> {
	return perform(acting, async (tx) => {
		const project = await projectToChange(tx, acting, 'project.update', input, movedFields(input));
		if (!project.ok) return project;
		const { facts } = project.value;
		const patch = decideEdit(facts, input, acting.today);
		if (!patch.ok) return patch;
		const { officerName = facts.officerName } = input.fields;
		if (!may(acting.actor, 'project.update', { unit: facts.unit, officerName })) {
			return refused('officer-out-of-reach', 'officerName');
		}
		if (await takesCode(tx, project.value, input)) {
			return refused('duplicate-project-code', 'projectCode', {
				code: plainFactsOf(input.fields).projectCode ?? facts.projectCode ?? '',
			});
		}
		const event = { kind: 'project.edited', reason: input.reason.trim() || null } as const;
		return accepted(await recordChange(tx, acting, project.value, patch.value, event));
	});
}

/** The fields this edit moves: only they can conflict; of the two amounts held against each other, with one the other too. */
function movedFields({ fields, annualPlan }: Edit): string[] {
	const amounts = COMPARED_AMOUNTS.some((field) => field in fields) ? COMPARED_AMOUNTS : [];
	return [...Object.keys(fields), ...amounts, ...(annualPlan ? [`annualPlanFen.${annualPlan.year}`] : [])];
}

/** A code moves to another project, or two projects that share one as phases part. */
async function takesCode(tx: WriteTx, { projectId, facts }: StoredState, { fields }: Edit): Promise<boolean> {
	const after = { ...facts, ...plainFactsOf(fields) };
	const moved = after.projectCode !== facts.projectCode || after.phaseOf !== facts.phaseOf;
	if (!after.projectCode || !moved) return false;
	return isCodeTaken(await liveStatesByCode(tx, [after.projectCode]), after, projectId);
}

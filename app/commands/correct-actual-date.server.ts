import { accepted, type Outcome } from '~/domain/outcome';
import { type Correction, decideCorrection } from '~/domain/updates/decide-correction';
import { type Acting, perform } from './perform.server';
import { projectToChange, type Target } from './project-to-change.server';
import { type Recorded, recordChange } from './record-change.server';

/** Corrects a recorded day with a reason, or takes it back. History keeps both. */
export function correctActualDate(acting: Acting, input: Correction & Target): Promise<Outcome<Recorded>> {
	return perform(acting, async (tx) => {
		const { milestone } = input;
		const shown = [`milestones.${milestone}.actualOn`, `milestones.${milestone}.evidence`];
		const project = await projectToChange(tx, acting, 'project.update', input, shown);
		if (!project.ok) return project;
		const patch = decideCorrection(project.value.facts, input, acting.today);
		if (!patch.ok) return patch;
		const event = { kind: 'milestone.corrected', subject: milestone, reason: input.reason.trim() } as const;
		return accepted(await recordChange(tx, acting, project.value, patch.value, event));
	});
}

import { backDatingOf } from '~/data/back-dating.server';
import { allStandards } from '~/data/standards.server';
import { gateFor } from '~/domain/entry/standard-on';
import { accepted, type Outcome } from '~/domain/outcome';
import { type ActualDate, decideActualDate } from '~/domain/updates/decide-actual-date';
import { type Acting, perform } from './perform.server';
import { projectToChange, type Target } from './project-to-change.server';
import { type Recorded, recordChange } from './record-change.server';

/** Records the day on which a milestone was reached. It conflicts only when the same day or its evidence has moved meanwhile. */
export function recordActualDate(acting: Acting, input: ActualDate & Target): Promise<Outcome<Recorded>> {
	return perform(acting, async (tx) => {
		const { milestone } = input;
		const shown = [`milestones.${milestone}.actualOn`, `milestones.${milestone}.evidence`];
		const project = await projectToChange(tx, acting, 'project.update', input, shown);
		if (!project.ok) return project;
		const { facts } = project.value;
		const gate = milestone === 'started' ? gateFor(await allStandards(tx), facts, acting.today) : null;
		const backDating = await backDatingOf(tx, input.actualOn, acting.today);
		const patch = decideActualDate(facts, input, acting.today, { gate, backDating });
		if (!patch.ok) return patch;
		const reason = input.reason?.trim() || null;
		const event = { kind: 'milestone.recorded', subject: milestone, reason } as const;
		return accepted(await recordChange(tx, acting, project.value, patch.value, event));
	});
}

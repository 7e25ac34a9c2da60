import type { PlotAgreement } from '~/domain/entry/admission';
import { decideAgreement } from '~/domain/entry/agreement';
import { accepted, type Outcome } from '~/domain/outcome';
import { type Acting, perform } from '../perform.server';
import { projectToChange, type Target } from '../project-to-change.server';
import { type Recorded, recordChange } from '../record-change.server';

/** Records a plot's 标准地 agreement: its limits take the place of the standard's for this project. */
export function recordAgreement(acting: Acting, input: PlotAgreement & Target): Promise<Outcome<Recorded>> {
	return perform(acting, async (tx) => {
		const project = await projectToChange(tx, acting, 'project.update', input, ['agreement']);
		if (!project.ok) return project;
		const { number, signedOn, limits } = input;
		const patch = decideAgreement(project.value.facts, { number, signedOn, limits }, acting.today);
		if (!patch.ok) return patch;
		const event = { kind: 'agreement.recorded', subject: null, details: { number: number.trim() } } as const;
		return accepted(await recordChange(tx, acting, project.value, patch.value, event));
	});
}

import { lightOn } from '~/domain/lights/light-on';
import type { Outcome } from '~/domain/outcome';
import { decidePlanChange, type PlanChange } from '~/domain/updates/decide-plan-change';
import { type FiledRequest, fileRequest } from './file-request.server';
import { type Acting, perform } from './perform.server';
import { projectToChange, type Target } from './project-to-change.server';

/** Asks to move a planned day. Until somebody else approves, neither plan nor light changes (DOMAIN §4). */
export function requestPlanChange(acting: Acting, input: PlanChange & Target): Promise<Outcome<FiledRequest>> {
	return perform(acting, async (tx) => {
		const shown = [`milestones.${input.milestone}.plannedOn`];
		const project = await projectToChange(tx, acting, 'request.file', input, shown);
		if (!project.ok) return project;
		const { facts, outlook } = project.value;
		const decided = decidePlanChange(facts, input, lightOn(outlook, acting.today).light);
		if (!decided.ok) return decided;
		const { reasonCode, reason } = input;
		return fileRequest(tx, acting, project.value, { ...decided.value, reasonCode, reason });
	});
}

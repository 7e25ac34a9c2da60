import { accepted, type Outcome } from '~/domain/outcome';
import { decideForecast, type Forecast } from '~/domain/updates/decide-forecast';
import { type Acting, perform } from './perform.server';
import { projectToChange, type Target } from './project-to-change.server';
import { type Recorded, recordChange } from './record-change.server';

/** Sets the officer's forecast of a milestone, with optional words. */
export function setForecast(acting: Acting, input: Forecast & Target & { words?: string }): Promise<Outcome<Recorded>> {
	return perform(acting, async (tx) => {
		const { milestone } = input;
		const shown = [`milestones.${milestone}.forecastOn`];
		const project = await projectToChange(tx, acting, 'project.update', input, shown);
		if (!project.ok) return project;
		const patch = decideForecast(project.value.facts, input, acting.today);
		if (!patch.ok) return patch;
		const event = { kind: 'forecast.set', subject: milestone, reason: input.words?.trim() || null } as const;
		return accepted(await recordChange(tx, acting, project.value, patch.value, event));
	});
}

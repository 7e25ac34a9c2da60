import { decideMeasurement, type Measurement } from '~/domain/entry/measurement';
import { accepted, type Outcome } from '~/domain/outcome';
import { type Acting, perform } from '../perform.server';
import { projectToChange, type Target } from '../project-to-change.server';
import { recordMeasurements } from '../record-measurements.server';

/** Records what became of a promise: figure, end of its period, source. A correction is a further measurement of the same period. */
export function recordMeasurement(
	acting: Acting,
	input: Measurement & Target,
): Promise<Outcome<{ projectId: string; eventSeq: number }>> {
	return perform(acting, async (tx) => {
		const project = await projectToChange(tx, acting, 'promise.measure', { projectId: input.projectId });
		if (!project.ok) return project;
		const decided = decideMeasurement(project.value.facts, input, acting.today);
		if (!decided.ok) return decided;
		const { projectId, facts } = project.value;
		const measured = { projectId, unit: facts.unit, measurement: decided.value };
		const [eventSeq = 0] = await recordMeasurements(tx, acting, [measured]);
		return accepted({ projectId, eventSeq });
	});
}

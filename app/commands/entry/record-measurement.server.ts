import { appendEvents } from '~/data/journal.server';
import { addMeasurements, type StoredMeasurement } from '~/data/promises.server';
import { decideMeasurement, type Measurement } from '~/domain/entry/measurement';
import { accepted, type Outcome } from '~/domain/outcome';
import { type Acting, perform } from '../perform.server';
import { projectToChange, type Target } from '../project-to-change.server';
import { authorOf } from '../record-change.server';

/** Records what became of a promise: figure, end of its period, source. A correction is a further measurement of the same period. */
export function recordMeasurement(
	acting: Acting,
	input: Measurement & Target,
): Promise<Outcome<{ projectId: string; eventSeq: number }>> {
	return perform(acting, async (tx) => {
		const { actor, now, today } = acting;
		const project = await projectToChange(tx, acting, 'promise.measure', { projectId: input.projectId });
		if (!project.ok) return project;
		const decided = decideMeasurement(project.value.facts, input, today);
		if (!decided.ok) return decided;
		const { projectId, facts } = project.value;
		const { key, value, source, periodUntil: day } = decided.value;
		const signed = { byId: actor.id, byName: actor.name, at: now };
		const measurement: StoredMeasurement = { ...decided.value, projectId, unit: facts.unit, ...signed };
		const details = { key, value, source, day, measurement };
		const about = { projectId, unit: facts.unit, subject: key };
		const event = { ...authorOf(acting), kind: 'measurement.recorded' as const, ...about, details };
		const [stored] = await appendEvents(tx, now, [event]);
		const eventSeq = stored?.seq ?? 0;
		await addMeasurements(tx, [{ ...measurement, eventSeq }]);
		return accepted({ projectId, eventSeq });
	});
}

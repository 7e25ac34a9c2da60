import type { WriteTx } from '~/data/database.server';
import { appendEvents, type EventDraft } from '~/data/journal.server';
import { addMeasurements, type StoredMeasurement } from '~/data/promises.server';
import type { Measurement } from '~/domain/entry/measurement';
import type { Acting } from './perform.server';
import { authorOf } from './record-change.server';

/** A measurement of a project that the core accepted. */
export interface Measured {
	projectId: string;
	unit: string;
	measurement: Measurement;
}

/** Keeps measurements, each with an event of its own; answers their numbers in the order given. */
export async function recordMeasurements(
	tx: WriteTx,
	acting: Acting,
	measured: readonly Measured[],
	batchId: string | null = null,
): Promise<number[]> {
	const { actor, now } = acting;
	const signed = { byId: actor.id, byName: actor.name, at: now };
	const rows = measured.map(
		({ projectId, unit, measurement }): StoredMeasurement => ({ ...measurement, projectId, unit, ...signed }),
	);
	const drafts = rows.map((measurement): EventDraft => {
		const { projectId, unit, key, value, source, periodUntil: day } = measurement;
		const about = { projectId, unit, subject: key, batchId };
		const details = { key, value, source, day, measurement };
		return { ...authorOf(acting), kind: 'measurement.recorded', ...about, details };
	});
	const events = await appendEvents(tx, now, drafts);
	const numbers = events.map(({ seq }) => seq);
	await addMeasurements(
		tx,
		rows.map((row, index) => ({ ...row, eventSeq: numbers[index] ?? 0 })),
	);
	return numbers;
}

import type { WriteTx } from '~/data/database.server';
import { appendEvents, type EventDraft } from '~/data/journal.server';
import { withdrawMeasurements } from '~/data/promises.server';
import { cancelRequests } from '~/data/requests.server';
import type { Acting } from '../perform.server';
import { authorOf } from '../record-change.server';
import type { UndoneProject } from './in-rounds.server';

/** Which import is taken back, and why. */
export interface Undoing {
	batchId: string;
	reason: string;
}

/** Plan changes that still wait are taken back. */
export async function takeBackRequests(tx: WriteTx, acting: Acting, undoing: Undoing, round: readonly UndoneProject[]) {
	const { actor, now } = acting;
	const requests = round.flatMap((one) => one.requests.filter(({ id }) => one.step.cancels.includes(id)));
	if (requests.length === 0) return;
	const by = { decidedById: actor.id, decidedByName: actor.name, decidedAt: now, decision: undoing.reason };
	await cancelRequests(
		tx,
		requests.map(({ id }) => id),
		by,
	);
	const drafts = requests.map(({ id, projectId, unit, kind, wish }): EventDraft => {
		const details = { requestId: id, kind, wish, decidedAt: now };
		const about = { projectId, unit, subject: String(wish.milestone), details };
		return { ...authorOf(acting), kind: 'request.cancelled', ...about, ...undoing };
	});
	await appendEvents(tx, now, drafts);
}

/** Measurements count no more. */
export async function takeBackMeasurements(
	tx: WriteTx,
	acting: Acting,
	undoing: Undoing,
	round: readonly UndoneProject[],
) {
	const measured = round.flatMap(({ state, measurements }) =>
		measurements.map(({ seq, key }) => ({ projectId: state.projectId, unit: state.facts.unit, seq, key })),
	);
	if (measured.length === 0) return;
	const drafts = measured.map(({ projectId, unit, seq, key }): EventDraft => {
		const about = { projectId, unit, subject: key, details: { key, withdrawn: seq } };
		return { ...authorOf(acting), kind: 'measurement.withdrawn', ...about, ...undoing };
	});
	const events = await appendEvents(tx, acting.now, drafts);
	await withdrawMeasurements(
		tx,
		events.map(({ seq }, index) => ({ eventSeq: seq, measurementSeq: measured[index]?.seq ?? 0 })),
	);
}

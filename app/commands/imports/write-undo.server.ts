import type { WriteTx } from '~/data/database.server';
import { appendEvents, type EventDraft } from '~/data/journal.server';
import { recordProjectChanges } from '~/data/project-change.server';
import { endStates } from '~/data/project-states.server';
import type { Acting } from '../perform.server';
import { authorOf } from '../record-change.server';
import type { UndoneProject } from './in-rounds.server';
import { takeBackMeasurements, takeBackRequests, type Undoing } from './take-back.server';

/** Writes one round of an undo: requests and measurements are taken back, then facts, then projects that came in. */
export async function writeUndo(
	tx: WriteTx,
	acting: Acting,
	undoing: Undoing,
	round: readonly UndoneProject[],
): Promise<void> {
	await takeBackRequests(tx, acting, undoing, round);
	await takeBackMeasurements(tx, acting, undoing, round);
	const event = { ...authorOf(acting), kind: 'project.putBack', ...undoing } as const;
	const restored = round.filter(({ step }) => step.changes.length > 0);
	await recordProjectChanges(
		tx,
		acting.now,
		acting.today,
		restored.map(({ state, step, row }) => ({
			projectId: state.projectId,
			before: state,
			patch: { changes: step.changes },
			event: { ...event, details: { row } },
		})),
	);
	await voidProjects(tx, acting, undoing, round);
}

/** Nothing is deleted: the last state ends, and what it was stays readable as of any earlier instant. */
async function voidProjects(tx: WriteTx, acting: Acting, undoing: Undoing, round: readonly UndoneProject[]) {
	const voided = round.filter(({ step }) => step.voids);
	const drafts = voided.map(({ state, row }): EventDraft => {
		const { name, unit } = state.facts;
		const about = { projectId: state.projectId, unit, subject: name };
		return { ...authorOf(acting), kind: 'project.voided', ...about, ...undoing, details: { name, row } };
	});
	const events = await appendEvents(tx, acting.now, drafts);
	await endStates(
		tx,
		voided.map(({ state: { projectId, version } }, index) => ({
			projectId,
			version,
			at: events[index]?.at ?? acting.now,
		})),
	);
}

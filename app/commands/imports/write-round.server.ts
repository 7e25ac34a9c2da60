import type { WriteTx } from '~/data/database.server';
import { appendEvents, type EventDraft } from '~/data/journal.server';
import { type ProjectChange, recordProjectChanges } from '~/data/project-change.server';
import { addRequests, type StoredRequest } from '~/data/requests.server';
import { requestWithEvent } from '../file-request.server';
import type { Acting } from '../perform.server';
import { authorOf } from '../record-change.server';
import { type Measured, recordMeasurements } from '../record-measurements.server';
import type { Findings } from './findings.server';
import type { AcceptedRow } from './merge-round.server';

/** Writes the accepted rows of a round: an event and a state each, and the plan changes they ask for. What a cell said is kept with what was made of it. */
export async function writeRound(
	tx: WriteTx,
	acting: Acting,
	batchId: string,
	rows: readonly AcceptedRow[],
	findings: Findings,
): Promise<void> {
	const changes: ProjectChange[] = [];
	const requests: StoredRequest[] = [];
	const filed: EventDraft[] = [];
	const measured: Measured[] = [];
	for (const { statement, before, outcome, measurements } of rows) {
		const merged = outcome.value;
		const projectId = before?.projectId ?? acting.newId();
		if (merged.patch.changes.length > 0) {
			const cells = findings.saidOf(statement.row, merged.patch.changes);
			const details = { asOf: statement.asOf, row: statement.row, cells };
			const event = { ...authorOf(acting), kind: 'project.imported', batchId, details } as const;
			changes.push({ projectId, before, patch: merged.patch, event });
		}
		for (const measurement of measurements) measured.push({ projectId, unit: statement.unit, measurement });
		for (const wish of merged.wishes) {
			const { request, event } = requestWithEvent(acting, { projectId, unit: statement.unit }, wish);
			requests.push(request);
			filed.push({ ...event, batchId, details: { ...event.details, row: statement.row } });
		}
	}
	await recordProjectChanges(tx, acting.now, acting.today, changes);
	if (measured.length > 0) await recordMeasurements(tx, acting, measured, batchId);
	if (requests.length === 0) return;
	await addRequests(tx, requests);
	await appendEvents(tx, acting.now, filed);
}

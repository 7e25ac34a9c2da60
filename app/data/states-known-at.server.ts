import { type AnyTx, readRows } from './database.server';
import { STATE_FIELDS, type StateRow, type StoredState, toState } from './project-states.server';

/** The instant of the first event; null in an empty journal. */
export async function firstRecordAt(tx: AnyTx): Promise<string | null> {
	const [row] = await readRows<{ at: string }>(tx, 'SELECT "at" FROM "Event" ORDER BY "seq" LIMIT 1');
	return row?.at ?? null;
}

/** The last event recorded up to an instant, this millisecond included; seq 0 when there is none. */
export async function lastRecordUpTo(tx: AnyTx, instant: string): Promise<{ seq: number; at: string }> {
	const [row] = await readRows<{ seq: number; at: string }>(
		tx,
		'SELECT "seq", "at" FROM "Event" WHERE "at" <= ? ORDER BY "at" DESC, "seq" DESC LIMIT 1',
		instant,
	);
	return { seq: Number(row?.seq ?? 0), at: row?.at ?? '' };
}

/**
 * The events that made the states known at an instant, one a project, in order. Answered from an index alone: the documents of
 * all other versions stay unread.
 */
export async function statesKnownAt(tx: AnyTx, instant: string): Promise<number[]> {
	const rows = await readRows<{ eventSeq: number }>(
		tx,
		`SELECT "eventSeq" FROM "ProjectState" INDEXED BY "ProjectState_recorded_idx"
		 WHERE "recordedFrom" <= ? AND "recordedTo" > ?`,
		instant,
		instant,
	);
	return rows.map((row) => Number(row.eventSeq)).sort((one, other) => one - other);
}

/** The states made by the events named, in no order. */
export async function statesMadeBy(tx: AnyTx, eventSeqs: readonly number[]): Promise<StoredState[]> {
	const rows = await readRows<StateRow>(
		tx,
		`SELECT ${STATE_FIELDS} FROM json_each(?) AS wanted CROSS JOIN "ProjectState" ON "eventSeq" = wanted.value`,
		JSON.stringify(eventSeqs),
	);
	return rows.map(toState);
}

/** The projects named as known at an instant, in no order; those not there yet are missing. */
export async function statesOfKnownAt(
	tx: AnyTx,
	projectIds: readonly string[],
	instant: string,
): Promise<StoredState[]> {
	const rows = await readRows<StateRow>(
		tx,
		`SELECT ${STATE_FIELDS} FROM json_each(?) AS wanted CROSS JOIN "ProjectState"
		 ON "projectId" = wanted.value AND +"recordedFrom" <= ? AND +"recordedTo" > ?`,
		...[JSON.stringify(projectIds), instant, instant],
	);
	return rows.map(toState);
}

/** One project as known at an instant; null when it was not there yet. */
export async function stateKnownAt(tx: AnyTx, projectId: string, instant: string): Promise<StoredState | null> {
	const rows = await readRows<StateRow>(
		tx,
		`SELECT ${STATE_FIELDS} FROM "ProjectState"
		 WHERE "projectId" = ? AND +"recordedFrom" <= ? AND +"recordedTo" > ? ORDER BY "version" DESC LIMIT 1`,
		projectId,
		instant,
		instant,
	);
	return rows[0] ? toState(rows[0]) : null;
}

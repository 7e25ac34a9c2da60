import type { Outlook } from '~/domain/lights/outlook';
import type { ProjectFacts } from '~/domain/project/facts';
import { type AnyTx, executeBulk, readRows, type WriteTx } from './database.server';
import { BULK_ROWS, insertRows } from './journal.server';

/** `recordedTo` of the live state. */
export const END_OF_TIME = '9999-12-31T23:59:59.999Z';

/** One recorded state of a project. */
export interface StoredState {
	projectId: string;
	version: number;
	eventSeq: number;
	recordedFrom: string;
	recordedTo: string;
	facts: ProjectFacts;
	outlook: Outlook;
}

/** A state as the table holds it. */
export interface StateRow {
	projectId: string;
	version: number;
	eventSeq: number;
	recordedFrom: string;
	recordedTo: string;
	facts: string;
	outlook: string;
}

export const STATE_FIELDS = '"projectId", "version", "eventSeq", "recordedFrom", "recordedTo", "facts", "outlook"';
/**
 * SQLite takes the index of `recordedTo` wherever it may, which is to read every live state. Lists of ids are therefore joined
 * with CROSS JOIN, which keeps the order given, and `+` takes a column out of the choice of index.
 */
const LIVE = `"recordedTo" = '${END_OF_TIME}'`;

/** The live state of a project, or null. */
export async function liveState(tx: AnyTx, projectId: string): Promise<StoredState | null> {
	const rows = await readRows<StateRow>(
		tx,
		`SELECT ${STATE_FIELDS} FROM "ProjectState" WHERE "projectId" = ? AND ${LIVE}`,
		projectId,
	);
	return rows[0] ? toState(rows[0]) : null;
}

/** One recorded state of a project, or null. */
export async function stateOfVersion(tx: AnyTx, projectId: string, version: number): Promise<StoredState | null> {
	const rows = await readRows<StateRow>(
		tx,
		`SELECT ${STATE_FIELDS} FROM "ProjectState" WHERE "projectId" = ? AND "version" = ?`,
		projectId,
		version,
	);
	return rows[0] ? toState(rows[0]) : null;
}

/** Live states of the projects named, in no order. */
export async function liveStates(tx: AnyTx, projectIds: string[]): Promise<StoredState[]> {
	const rows = await readRows<StateRow>(
		tx,
		`SELECT ${STATE_FIELDS} FROM json_each(?) AS wanted CROSS JOIN "ProjectState" ON "projectId" = wanted.value AND ${LIVE}`,
		JSON.stringify(projectIds),
	);
	return rows.map(toState);
}

/** Every state of one project, oldest first. */
export async function statesOf(tx: AnyTx, projectId: string): Promise<StoredState[]> {
	const rows = await readRows<StateRow>(
		tx,
		`SELECT ${STATE_FIELDS} FROM "ProjectState" WHERE "projectId" = ? ORDER BY "version"`,
		projectId,
	);
	return rows.map(toState);
}

/** A page of live states in the order of the events that made them: first everything, later only what is newer. */
export async function liveStatesAfter(tx: AnyTx, eventSeq: number, limit: number): Promise<StoredState[]> {
	const rows = await readRows<StateRow>(
		tx,
		`SELECT ${STATE_FIELDS} FROM "ProjectState" WHERE "eventSeq" > ? AND +${LIVE} ORDER BY "eventSeq" LIMIT ?`,
		eventSeq,
		limit,
	);
	return rows.map(toState);
}

/** Live projects that carry one of these project codes, whatever their unit. */
export async function liveStatesByCode(tx: AnyTx, codes: string[]): Promise<StoredState[]> {
	const rows = await readRows<StateRow>(
		tx,
		`SELECT ${STATE_FIELDS} FROM json_each(?) AS wanted CROSS JOIN "ProjectState" ON "projectCode" = wanted.value AND ${LIVE}`,
		JSON.stringify(codes),
	);
	return rows.map(toState);
}

/** A new state: `version` 1 opens a project, a later one closes the state before it. */
export type NewState = Omit<StoredState, 'recordedTo'>;

/** Writes new states, closing their predecessors. Throws when a predecessor is not the version before: the caller read stale facts. */
export async function recordStates(tx: WriteTx, states: NewState[]): Promise<void> {
	for (let start = 0; start < states.length; start += BULK_ROWS) {
		const part = states.slice(start, start + BULK_ROWS);
		const later = part.filter((state) => state.version > 1);
		await endStates(
			tx,
			later.map(({ projectId, version, recordedFrom }) => ({ projectId, version: version - 1, at: recordedFrom })),
		);
		await insertRows(tx, 'ProjectState', COLUMNS, part.map(toRow));
	}
}

/** Ends live states at an instant: the next version begins then, or the project is voided. Throws where a state is not the live one. */
export async function endStates(
	tx: WriteTx,
	states: readonly { projectId: string; version: number; at: string }[],
): Promise<void> {
	if (states.length === 0) return;
	const ended = await executeBulk(
		tx,
		`UPDATE "ProjectState" SET "recordedTo" = ending.at
		 FROM (SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS number, json_extract(value, '$[2]') AS at
		       FROM json_each(?)) AS ending
		 WHERE "projectId" = ending.id AND "version" = ending.number AND +${LIVE}`,
		JSON.stringify(states.map(({ projectId, version, at }) => [projectId, version, at])),
	);
	if (ended !== states.length) throw new Error(`closed ${ended} of ${states.length} states: stale version`);
}

const COLUMNS = [
	'projectId',
	'version',
	'eventSeq',
	'recordedFrom',
	'recordedTo',
	'unit',
	'name',
	'firmName',
	'projectCode',
	'externalId',
	'facts',
	'outlook',
] as const;

function toRow(state: NewState) {
	const { facts } = state;
	return {
		projectId: state.projectId,
		version: state.version,
		eventSeq: state.eventSeq,
		recordedFrom: state.recordedFrom,
		recordedTo: END_OF_TIME,
		unit: facts.unit,
		name: facts.name,
		firmName: facts.firmName ?? null,
		projectCode: facts.projectCode ?? null,
		externalId: facts.externalId ?? null,
		facts: JSON.stringify(facts),
		outlook: JSON.stringify(state.outlook),
	};
}

export function toState(row: StateRow): StoredState {
	return {
		projectId: row.projectId,
		version: Number(row.version),
		eventSeq: Number(row.eventSeq),
		recordedFrom: row.recordedFrom,
		recordedTo: row.recordedTo,
		facts: JSON.parse(row.facts) as ProjectFacts,
		outlook: JSON.parse(row.outlook) as Outlook,
	};
}

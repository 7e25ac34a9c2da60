import type { RecordedState } from '~/domain/audit/replay-state';
import { type AnyTx, readRows } from './database.server';
import { wholeNumber } from './exact-numbers.server';
import { hasUndos } from './import-undos.server';
import { EVENT_COLUMNS, type StoredEvent } from './journal.server';
import { END_OF_TIME } from './project-states.server';
import { type EventRow, rowHash } from './row-hash.server';
import { hasSeals } from './seals.server';

export const EVENT_LIST = EVENT_COLUMNS.map((column) => `"${column}"`).join(', ');

/** An event, and the hash computed anew from what its row says. */
export interface ReadEvent {
	event: StoredEvent;
	computedHash: string;
}

/** Events after a number, in order. */
export async function eventsAfter(tx: AnyTx, seq: number, limit: number): Promise<ReadEvent[]> {
	const rows = await readRows<EventRow>(
		tx,
		`SELECT ${EVENT_LIST} FROM "Event" WHERE "seq" > ? ORDER BY "seq" LIMIT ?`,
		seq,
		limit,
	);
	return rows.map((row) => {
		const event = toEvent(row);
		return { event, computedHash: rowHash(row, event) };
	});
}

/** A row of the journal, as it is or as Prisma knows it, as its event. */
export function toEvent(
	row: EventRow | (Omit<EventRow, 'kind' | 'channel'> & Record<'kind' | 'channel', string>),
): StoredEvent {
	// Members behind a spread would cost thirty copies, and a million events are read.
	return Object.assign({ ...row } as Omit<EventRow, 'changes' | 'details'>, {
		seq: Number(row.seq),
		lagDays: row.lagDays === null ? null : Number(row.lagDays),
		changes: JSON.parse(row.changes),
		details: JSON.parse(row.details),
	});
}

/** A state as the table holds it, documents as texts; what it follows (`before`) is for the reader to find. */
export type StateText = RecordedState & { eventSeq: number; recordedTo: string };

const STATE_TEXT = ['eventSeq', 'projectId', 'version', 'recordedFrom', 'recordedTo', 'unit', 'name', 'firmName']
	.concat('projectCode', 'externalId', 'facts', 'outlook')
	.map((column) => `"${column}"`)
	.join(', ');

/** States made by events from `first` to `last`. */
export async function recordedStates(tx: AnyTx, first: number, last: number): Promise<StateText[]> {
	const rows = await readRows<StateText>(
		tx,
		`SELECT ${STATE_TEXT} FROM "ProjectState" WHERE "eventSeq" BETWEEN ? AND ? ORDER BY "eventSeq"`,
		first,
		last,
	);
	return rows.map((row) =>
		Object.assign(row, { eventSeq: wholeNumber(row.eventSeq), version: wholeNumber(row.version), before: null }),
	);
}

/** Certain versions of projects. */
export async function statesOfVersions(
	tx: AnyTx,
	wanted: { projectId: string; version: number }[],
): Promise<{ projectId: string; version: number; facts: string; recordedTo: string }[]> {
	if (wanted.length === 0) return [];
	const rows = await readRows<{ projectId: string; version: number; facts: string; recordedTo: string }>(
		tx,
		`SELECT s."projectId", s."version", s."facts", s."recordedTo" FROM json_each(?) AS wanted
		 CROSS JOIN "ProjectState" AS s ON s."projectId" = json_extract(wanted.value, '$[0]')
		   AND s."version" = json_extract(wanted.value, '$[1]')`,
		JSON.stringify(wanted.map(({ projectId, version }) => [projectId, version])),
	);
	return rows.map((row) => ({ ...row, version: Number(row.version) }));
}

/** How many rows each table holds that only events may bring forth. */
export async function recordCounts(tx: AnyTx): Promise<Record<CountedTable, number>> {
	const [row] = await readRows<Record<CountedTable, number>>(
		tx,
		`SELECT (SELECT COUNT(*) FROM "ProjectState") AS states, (SELECT COUNT(*) FROM "MonthlyReport") AS reports,
		        (SELECT COUNT(*) FROM "Request") AS requests, (SELECT COUNT(*) FROM "Request" WHERE "status" <> 'pending') AS decided,
		        (SELECT COUNT(*) FROM "ImportBatch" WHERE "status" = 'committed') AS imports`,
	);
	const count = (name: CountedTable) => Number(row?.[name] ?? 0);
	return {
		...{ states: count('states'), reports: count('reports'), requests: count('requests') },
		...{ decided: count('decided'), imports: count('imports') },
	};
}

export type CountedTable = 'states' | 'reports' | 'requests' | 'decided' | 'imports';

/** The filing of the first request that is decided though no event decides it; null when none is. */
export async function undecidedFiling(tx: AnyTx): Promise<number | null> {
	const [row] = await readRows<{ seq: number | null }>(
		tx,
		`WITH told AS MATERIALIZED (SELECT "seq", "kind", json_extract("details", '$.requestId') AS id FROM "Event"
		   WHERE "kind" IN ('request.filed', 'request.approved', 'request.refused', 'request.cancelled'))
		 SELECT MIN(told."seq") AS seq FROM "Request" AS r JOIN told ON told.id = r."id" AND told."kind" = 'request.filed'
		 WHERE r."status" <> 'pending' AND r."id" NOT IN (SELECT id FROM told WHERE "kind" <> 'request.filed')`,
	);
	return row?.seq == null ? null : Number(row.seq);
}

const VOIDED = `voided AS MATERIALIZED
	(SELECT "projectId", MAX("at") AS "at" FROM "Event" WHERE "kind" = 'project.voided' GROUP BY 1)`;

/**
 * The event of the first state that has ended though nothing follows it and nobody voided the project then, or is live though
 * something does; null when none. `projects`: how many there are in history, each state being followed as its successor says.
 */
export async function wrongEnd(tx: AnyTx, projects: number): Promise<number | null> {
	if (await endsFit(tx, projects)) return null;
	const [row] = await tx.$queryRawUnsafe<{ seq: number | null }[]>(
		`WITH ${VOIDED} SELECT MIN(s."eventSeq") AS seq FROM "ProjectState" AS s
		 LEFT JOIN voided AS v ON v."projectId" = s."projectId"
		 WHERE CASE WHEN EXISTS (
		   SELECT 1 FROM "ProjectState" AS n WHERE n."projectId" = s."projectId" AND n."version" = s."version" + 1)
		 THEN s."recordedTo" = '${END_OF_TIME}' ELSE s."recordedTo" <> COALESCE(v."at", '${END_OF_TIME}') END`,
	);
	return row?.seq == null ? null : Number(row.seq);
}

/** Whether every project has a live state but those voided, and these ended when they were: counted, which needs no look at each. */
async function endsFit(tx: AnyTx, projects: number): Promise<boolean> {
	const [row] = await tx.$queryRawUnsafe<Record<'live' | 'voided' | 'ended', number>[]>(
		`WITH ${VOIDED} SELECT COUNT(*) AS voided,
		   (SELECT COUNT(*) FROM "ProjectState" WHERE "recordedTo" = '${END_OF_TIME}') AS live,
		   COALESCE(SUM("at" = (SELECT s."recordedTo" FROM "ProjectState" AS s WHERE s."projectId" = voided."projectId"
		     ORDER BY s."version" DESC LIMIT 1)), 0) AS ended
		 FROM voided`,
	);
	return Number(row?.live) + Number(row?.voided) === projects && Number(row?.ended) === Number(row?.voided);
}

/** The numbers of the first and the latest event that any record claims to come from; null without records. */
export async function claimedSeqs(tx: AnyTx): Promise<{ first: number | null; last: number }> {
	const claims = ['ProjectState', 'MonthlyReport', 'Assessment', 'AdmissionDecision', 'Measurement'];
	if (await hasUndos(tx)) claims.push('ImportUndo', 'MeasurementWithdrawal');
	const columns = [...claims.map((table) => [table, 'eventSeq']), ...((await hasSeals(tx)) ? [['Seal', 'seq']] : [])];
	const [row] = await readRows<{ first: number | null; last: number | null }>(
		tx,
		`SELECT MIN(first) AS first, MAX(last) AS last FROM (SELECT NULL AS first, MAX("lookedSeq") AS last FROM "Person" UNION ALL
		 ${columns.map(([table, column]) => `SELECT MIN("${column}"), MAX("${column}") FROM "${table}"`).join(' UNION ALL ')})`,
	);
	return { first: row?.first == null ? null : Number(row.first), last: Number(row?.last ?? 0) };
}

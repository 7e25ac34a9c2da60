import type { EventKind } from '~/domain/audit/event-kinds';
import type { Change } from '~/domain/updates/patch';
import { type AnyTx, readRows } from './database.server';
import { END_OF_TIME } from './project-states.server';

/** A project that an import spoke of in an event. */
export interface BatchProject {
	projectId: string;
	/** The first event of the import about it. */
	seq: number;
	unit: string;
	created: boolean;
	/** Whether any fact moved besides the day of the last report, or something was measured. */
	changed: boolean;
	/** Plan changes asked for. */
	requests: number;
}

/** Events by which an import speaks of a project. */
const SPOKEN = `'project.imported', 'request.filed', 'measurement.recorded'`;

/** The projects of an import in the order of their rows. */
export async function batchProjects(tx: AnyTx, batchId: string): Promise<BatchProject[]> {
	const rows = await readRows<{ [Field in keyof BatchProject]: BatchProject[Field] & (string | number) }>(
		tx,
		`SELECT e."projectId", MIN(e."seq") AS "seq", MAX(e."unit") AS "unit", MAX(COALESCE(s."version" = 1, 0)) AS "created",
		        MAX(e."kind" = 'measurement.recorded' OR (e."kind" = 'project.imported'
		          AND (json_array_length(e."changes") > 1 OR json_extract(e."changes", '$[0].field') <> 'lastUpdateOn'))) AS "changed",
		        SUM(e."kind" = 'request.filed') AS "requests"
		 FROM "Event" AS e LEFT JOIN "ProjectState" AS s ON s."eventSeq" = e."seq"
		 WHERE e."batchId" = ? AND e."kind" IN (${SPOKEN}) GROUP BY e."projectId" ORDER BY 2`,
		batchId,
	);
	return rows.map((row) => ({
		projectId: row.projectId,
		seq: Number(row.seq),
		unit: row.unit,
		created: Number(row.created) === 1,
		changed: Number(row.changed) === 1,
		requests: Number(row.requests),
	}));
}

/** What projects are, or were last, called, and whether they are part of the portfolio. */
export async function lastNames(
	tx: AnyTx,
	projectIds: readonly string[],
): Promise<Map<string, { name: string; live: boolean }>> {
	const rows = await readRows<{ projectId: string; name: string; recordedTo: string }>(
		tx,
		`SELECT s."projectId", s."name", s."recordedTo" FROM json_each(?) AS wanted CROSS JOIN "ProjectState" AS s
		 ON s."projectId" = wanted.value
		 AND s."version" = (SELECT MAX("version") FROM "ProjectState" WHERE "projectId" = wanted.value)`,
		JSON.stringify(projectIds),
	);
	return new Map(
		rows.map(({ projectId, name, recordedTo }) => [projectId, { name, live: recordedTo === END_OF_TIME }]),
	);
}

/** The column that spoke of each fact in an import; null where its event does not tell. */
export async function batchColumns(tx: AnyTx, batchId: string): Promise<Record<string, string> | null> {
	const rows = await readRows<{ columns: string | null }>(
		tx,
		`SELECT json_extract("details", '$.columns') AS "columns" FROM "Event" WHERE "batchId" = ? AND "kind" = 'import.committed'`,
		batchId,
	);
	return rows[0]?.columns ? (JSON.parse(rows[0].columns) as Record<string, string>) : null;
}

/** What is asked of events about projects. */
export interface BatchEvent {
	seq: number;
	at: string;
	kind: EventKind;
	projectId: string;
	personName: string;
	subject: string | null;
	changes: Change[];
	details: Record<string, unknown>;
	batchId: string | null;
}

/** Everything that happened to projects from an event on, oldest first. */
export async function eventsFrom(tx: AnyTx, projectIds: readonly string[], seq: number): Promise<BatchEvent[]> {
	const rows = await readRows<Omit<BatchEvent, 'changes' | 'details'> & { changes: string; details: string }>(
		tx,
		`SELECT e."seq", e."at", e."kind", e."projectId", e."personName", e."subject", e."changes", e."details", e."batchId"
		 FROM json_each(?) AS wanted CROSS JOIN "Event" AS e ON e."projectId" = wanted.value AND e."seq" >= ? ORDER BY e."seq"`,
		JSON.stringify(projectIds),
		seq,
	);
	return rows.map((row) => ({
		...row,
		seq: Number(row.seq),
		changes: JSON.parse(row.changes) as Change[],
		details: JSON.parse(row.details) as Record<string, unknown>,
	}));
}

/** The file of an import, as its event tells it. */
export interface ImportFile {
	batchId: string;
	/** The event that closed the import. */
	seq: number;
	at: string;
	personName: string;
	fileName: string;
	fileSha256: string;
	/** The day it speaks of. */
	asOf: string;
	/** The event that took it back; null while it counts. */
	undoneBy: number | null;
}

/** The files of imports, by what had happened up to an event, oldest first. */
export async function importFiles(tx: AnyTx, batchIds: readonly string[], upTo: number): Promise<ImportFile[]> {
	const rows = await readRows<Omit<ImportFile, 'undoneBy'> & { kind: EventKind }>(
		tx,
		`SELECT e."batchId", e."seq", e."at", e."kind", e."personName", json_extract(e."details", '$.fileName') AS "fileName",
		        json_extract(e."details", '$.fileSha256') AS "fileSha256", json_extract(e."details", '$.asOf') AS "asOf"
		 FROM json_each(?) AS wanted CROSS JOIN "Event" AS e ON e."batchId" = wanted.value
		   AND e."kind" IN ('import.committed', 'import.undone') AND e."seq" <= ? ORDER BY e."seq"`,
		JSON.stringify(batchIds),
		upTo,
	);
	const undone = new Map(rows.filter(({ kind }) => kind === 'import.undone').map((row) => [row.batchId, row.seq]));
	return rows
		.filter(({ kind }) => kind === 'import.committed')
		.map(({ kind: _, ...file }) => {
			const undoneBy = undone.get(file.batchId);
			return { ...file, seq: Number(file.seq), undoneBy: undoneBy === undefined ? null : Number(undoneBy) };
		});
}

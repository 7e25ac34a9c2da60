import type { Outlook } from '~/domain/lights/outlook';
import type { ProjectFacts } from '~/domain/project/facts';
import type { Change } from '~/domain/updates/patch';
import { type AnyTx, readRows } from './database.server';
import { END_OF_TIME } from './project-states.server';

/** Projects as known when an event was the last one; a project that was not there yet is missing. */
export async function statesKnownAfter(
	tx: AnyTx,
	projectIds: string[],
	eventSeq: number,
): Promise<{ projectId: string; facts: ProjectFacts; outlook: Outlook }[]> {
	const rows = await readRows<{ projectId: string; facts: string; outlook: string }>(
		tx,
		`SELECT s."projectId", s."facts", s."outlook" FROM json_each(?) AS wanted JOIN "ProjectState" s ON s."projectId" = wanted.value
		 WHERE s."version" = (SELECT max("version") FROM "ProjectState" WHERE "projectId" = wanted.value AND "eventSeq" <= ?)`,
		JSON.stringify(projectIds),
		eventSeq,
	);
	return rows.map(({ projectId, facts, outlook }) => ({
		projectId,
		facts: JSON.parse(facts) as ProjectFacts,
		outlook: JSON.parse(outlook) as Outlook,
	}));
}

/** What approved requests moved in projects after an event. */
export async function approvedChangesAfter(
	tx: AnyTx,
	eventSeq: number,
): Promise<{ projectId: string; changes: Change[] }[]> {
	const rows = await readRows<{ projectId: string; changes: string }>(
		tx,
		`SELECT "projectId", "changes" FROM "Event" WHERE "kind" = 'request.approved' AND "seq" > ? ORDER BY "seq"`,
		eventSeq,
	);
	return rows.map((row) => ({ projectId: row.projectId, changes: JSON.parse(row.changes) as Change[] }));
}

/** Live facts of the projects named, in no order. Without the outlook: half of a state, and boards hold it already. */
export async function liveFacts(
	tx: AnyTx,
	projectIds: string[],
): Promise<{ projectId: string; version: number; facts: ProjectFacts }[]> {
	const rows = await readRows<{ projectId: string; version: number; facts: string }>(
		tx,
		`SELECT "projectId", "version", "facts" FROM json_each(?) AS wanted
		 CROSS JOIN "ProjectState" ON "projectId" = wanted.value AND "recordedTo" = '${END_OF_TIME}'`,
		JSON.stringify(projectIds),
	);
	return rows.map(({ projectId, version, facts }) => ({
		projectId,
		version: Number(version),
		facts: JSON.parse(facts) as ProjectFacts,
	}));
}

/** Live facts of the projects that came in by an admission, in no order; a large portfolio is not looked through for them. */
export async function admittedFacts(tx: AnyTx): Promise<{ projectId: string; facts: ProjectFacts }[]> {
	const rows = await readRows<{ projectId: string; facts: string }>(
		tx,
		`SELECT state."projectId", state."facts" FROM "Application" AS own CROSS JOIN "ProjectState" AS state
		 ON state."projectId" = own."projectId" AND state."recordedTo" = '${END_OF_TIME}' WHERE own."state" = 'admitted'`,
	);
	return rows.map(({ projectId, facts }) => ({ projectId, facts: JSON.parse(facts) as ProjectFacts }));
}

import type { ProjectFacts } from '~/domain/project/facts';
import { type AnyTx, readRows } from './database.server';
import { END_OF_TIME, STATE_FIELDS, type StateRow, type StoredState, toState } from './project-states.server';

/** Projects as known when an event was the last one; a project that was not there yet is missing. */
export async function statesKnownAfter(tx: AnyTx, projectIds: string[], eventSeq: number): Promise<StoredState[]> {
	const rows = await readRows<StateRow>(
		tx,
		`SELECT ${STATE_FIELDS} FROM json_each(?) AS wanted CROSS JOIN "ProjectState" ON "projectId" = wanted.value AND "version" =
		   (SELECT max(p."version") FROM "ProjectState" AS p WHERE p."projectId" = wanted.value AND p."eventSeq" <= ?)`,
		JSON.stringify(projectIds),
		eventSeq,
	);
	return rows.map(toState);
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

import type { Outlook } from '~/domain/lights/outlook';
import type { Change } from '~/domain/updates/patch';
import type { AnyTx } from './database.server';

/** The outlooks of projects as known when an event was the last one; a project that was not there yet is missing. */
export async function outlooksKnownAt(
	tx: AnyTx,
	projectIds: string[],
	eventSeq: number,
): Promise<Map<string, Outlook>> {
	const rows = await tx.$queryRawUnsafe<{ projectId: string; outlook: string }[]>(
		`SELECT s."projectId", s."outlook" FROM json_each(?) AS wanted JOIN "ProjectState" s ON s."projectId" = wanted.value
		 WHERE s."version" = (SELECT max("version") FROM "ProjectState" WHERE "projectId" = wanted.value AND "eventSeq" <= ?)`,
		JSON.stringify(projectIds),
		eventSeq,
	);
	return new Map(rows.map((row) => [row.projectId, JSON.parse(row.outlook) as Outlook]));
}

/** What approved requests moved in projects after an event. */
export async function approvedChangesAfter(
	tx: AnyTx,
	eventSeq: number,
): Promise<{ projectId: string; changes: Change[] }[]> {
	const rows = await tx.$queryRawUnsafe<{ projectId: string; changes: string }[]>(
		`SELECT "projectId", "changes" FROM "Event" WHERE "kind" = 'request.approved' AND "seq" > ? ORDER BY "seq"`,
		eventSeq,
	);
	return rows.map((row) => ({ projectId: row.projectId, changes: JSON.parse(row.changes) as Change[] }));
}

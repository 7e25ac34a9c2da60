import type { FactEvent } from '~/domain/imports/stated-since';
import type { AnyTx } from './database.server';

interface Row {
	projectId: string;
	at: string;
	changes: string;
	asOf: string | null;
}

/**
 * What was changed in projects from an instant on, oldest first; with the day a ledger spoke of, where one did. An import that was
 * taken back said nothing, and neither did taking it back.
 */
export async function changesSince(
	tx: AnyTx,
	projectIds: string[],
	instant: string,
): Promise<Map<string, FactEvent[]>> {
	const rows = await tx.$queryRawUnsafe<Row[]>(
		`SELECT "projectId", "at", "changes", json_extract("details", '$.asOf') AS "asOf" FROM "Event"
		 WHERE "projectId" IN (SELECT value FROM json_each(?)) AND "at" >= ? AND "changes" <> '[]' AND "kind" <> 'project.putBack'
		   AND ("batchId" IS NULL OR "batchId" NOT IN (SELECT "batchId" FROM "ImportUndo")) ORDER BY "seq"`,
		JSON.stringify(projectIds),
		instant,
	);
	const events = new Map<string, FactEvent[]>();
	for (const { projectId, at, changes, asOf } of rows) {
		const fields = (JSON.parse(changes) as { field: string }[]).map((change) => change.field);
		events.set(projectId, [...(events.get(projectId) ?? []), { at, asOf, fields }]);
	}
	return events;
}

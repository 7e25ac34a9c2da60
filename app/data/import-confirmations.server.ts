import type { BatchEvent } from './batch-events.server';
import { type AnyTx, readRows } from './database.server';

/** Projects that a ledger named and left as they were, by the day its rows spoke of. */
export type Confirmed = Record<string, string[]>;

/**
 * That imports after an event named some projects and left them as they were, by project, oldest first. Such a row leaves no event
 * of its own; the findings of its import name it, and the event that closed the import vouches for these. Imports from before
 * findings said so are missing.
 */
export async function confirmationsAfter(
	tx: AnyTx,
	projectIds: readonly string[],
	seq: number,
): Promise<Map<string, BatchEvent[]>> {
	const rows = await readRows<Omit<BatchEvent, 'changes' | 'details' | 'subject'> & { asOf: string }>(
		tx,
		`SELECT e."seq", e."at", e."kind", id.value AS "projectId", e."personName", e."batchId", told.key AS "asOf"
		 FROM "Event" AS e CROSS JOIN "ImportBatch" AS b ON b."id" = e."batchId"
		 CROSS JOIN json_each(b."findings", '$.confirmed') AS told CROSS JOIN json_each(told.value) AS id
		 WHERE e."kind" = 'import.committed' AND e."seq" > ? AND id.value IN (SELECT value FROM json_each(?)) ORDER BY e."seq"`,
		seq,
		JSON.stringify(projectIds),
	);
	const confirmations = new Map<string, BatchEvent[]>();
	for (const { asOf, ...row } of rows) {
		const event = { ...row, seq: Number(row.seq), subject: null, changes: [], details: { asOf } };
		const there = confirmations.get(row.projectId);
		if (there) there.push(event);
		else confirmations.set(row.projectId, [event]);
	}
	return confirmations;
}

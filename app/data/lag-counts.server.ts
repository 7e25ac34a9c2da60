import { type AnyTx, readRows } from './database.server';
import type { EventScope } from './event-search.server';

/** How often somebody recorded milestones of a project so many working days after they happened. */
export interface LagRow {
	unit: string;
	personName: string;
	projectId: string;
	lagDays: number;
	count: number;
}

/** Events that tell on which day milestones were reached: forms, corrections, ledgers, a project entered as signed, a review of 达产. */
export const DATING_KINDS = [
	'milestone.recorded',
	'milestone.corrected',
	'project.imported',
	'project.created',
	'outputReview.confirmed',
] as const;

/**
 * Lags of milestones recorded between two instants, both included, added up; of events up to a number, when one is given. What an
 * import told that was taken back by then does not count.
 */
export async function lagCounts(
	tx: AnyTx,
	scope: EventScope,
	from: string,
	until: string,
	upTo: number = Number.MAX_SAFE_INTEGER,
): Promise<LagRow[]> {
	const rows = await readRows<LagRow>(
		tx,
		`SELECT "unit", "personName", "projectId", "lagDays", count(*) AS "count" FROM "Event"
		 WHERE "kind" IN (SELECT value FROM json_each(?)) AND "lagDays" IS NOT NULL AND "at" BETWEEN ? AND ? AND "seq" <= ?
		   AND ("batchId" IS NULL OR "batchId" NOT IN (SELECT "batchId" FROM "ImportUndo" WHERE "eventSeq" <= ?))
		   AND (? = '' OR "unit" IN (SELECT value FROM json_each(?)))
		   AND (? = '' OR "projectId" IN (SELECT value FROM json_each(?)))
		 GROUP BY "unit", "personName", "projectId", "lagDays"`,
		...[JSON.stringify(DATING_KINDS), from, until, upTo, upTo],
		...twice(scope.units),
		...twice(scope.projectIds),
	);
	return rows.map((row) => ({ ...row, lagDays: Number(row.lagDays), count: Number(row.count) }));
}

/** Asked for twice: whether there is a list at all, and which. */
function twice(list: readonly string[] | null): string[] {
	return list ? ['some', JSON.stringify(list)] : ['', '[]'];
}

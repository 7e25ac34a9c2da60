import { type AnyTx, readRows } from './database.server';
import { toEvent } from './history-pages.server';
import type { StoredEvent } from './journal.server';

/** Events of one project, newest first; `before` leads to older ones. */
export async function eventsOfProject(
	tx: AnyTx,
	projectId: string,
	{ before, limit }: { before?: number | null; limit: number },
): Promise<StoredEvent[]> {
	const rows = await tx.event.findMany({
		where: { projectId, ...(before ? { seq: { lt: before } } : {}) },
		orderBy: { seq: 'desc' },
		take: limit,
	});
	return rows.map(toEvent);
}

/** Events of a project that moved a day on which a milestone was reached, oldest first; up to a number, when one is given. */
export async function datingEventsOf(tx: AnyTx, projectId: string, upTo: number | null): Promise<StoredEvent[]> {
	const known = upTo === null ? {} : { seq: { lte: upTo } };
	const where = { projectId, changes: { contains: '.actualOn"' }, ...known };
	return (await tx.event.findMany({ where, orderBy: { seq: 'asc' } })).map(toEvent);
}

/** The event with this number, or null. */
export async function eventOfProject(tx: AnyTx, seq: number): Promise<StoredEvent | null> {
	const row = await tx.event.findUnique({ where: { seq } });
	return row ? toEvent(row) : null;
}

/** How many events a project has; before a number, when one is given. */
export async function countEventsOfProject(
	tx: AnyTx,
	projectId: string,
	before: number | null = null,
): Promise<number> {
	return tx.event.count({ where: { projectId, ...(before ? { seq: { lt: before } } : {}) } });
}

/** Which requests of a project, or of all (null), had been filed, and which of them answered, when an event was the last one. */
export async function requestsToldUpTo(
	tx: AnyTx,
	projectId: string | null,
	seq: number,
): Promise<{ filed: Set<string>; answered: Set<string> }> {
	const rows = await readRows<{ kind: string; id: string }>(
		tx,
		`SELECT "kind", json_extract("details", '$.requestId') AS id FROM "Event"
		 WHERE "kind" BETWEEN 'request.' AND 'request.~' AND "seq" <= ? ${projectId === null ? '' : 'AND "projectId" = ?'}`,
		seq,
		...(projectId === null ? [] : [projectId]),
	);
	const filed = new Set(rows.filter(({ kind }) => kind === 'request.filed').map(({ id }) => id));
	return { filed, answered: new Set(rows.filter(({ kind }) => kind !== 'request.filed').map(({ id }) => id)) };
}

import type { Event as Row } from '~/generated/prisma/client';
import type { AnyTx } from './database.server';
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

function toEvent(row: Row): StoredEvent {
	return {
		...row,
		channel: row.channel as StoredEvent['channel'],
		kind: row.kind as StoredEvent['kind'],
		changes: JSON.parse(row.changes) as StoredEvent['changes'],
		details: JSON.parse(row.details) as StoredEvent['details'],
	};
}

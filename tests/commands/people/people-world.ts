import type { Database } from '~/data/database.server';
import { findPerson, type StoredPerson } from '~/data/people.server';
import { addSession, findSession } from '~/data/sessions.server';
import { newToken } from '~/web/session-cookie.server';
import { FOUNDED_AT } from '../../support/templates';

/** The events about a person since the test world was founded, oldest first, as kind and fields moved. */
export async function eventsAbout(db: Database, personId: string) {
	const where = { subject: personId, at: { gt: FOUNDED_AT } };
	const rows = await db.reader.event.findMany({ where, orderBy: { seq: 'asc' } });
	return rows.map((row) => ({
		kind: row.kind,
		by: row.personId,
		changes: JSON.parse(row.changes) as { field: string }[],
	}));
}

/** A session of the person, and whether it still opens. */
export async function sessionOf(db: Database, personId: string, at = '2026-11-21T04:00:00.000Z') {
	const { hash } = newToken();
	await db.write((tx) => addSession(tx, { tokenHash: hash, personId, createdAt: at, lastSeenAt: at, userAgent: null }));
	return { hash, alive: async () => (await findSession(db.reader, hash)) !== null };
}

export async function person(db: Database, id: string): Promise<StoredPerson> {
	const found = await findPerson(db.reader, id);
	if (!found) throw new Error(`no person ${id}`);
	return found;
}

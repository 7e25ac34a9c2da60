import type { Database, Reader } from '~/data/database.server';

/**
 * The database as seen from inside one open transaction: commands run as always and become durable together, as a commit per
 * command would spend most of the time waiting for the disk. Whoever uses it must give up the whole transaction on a refusal.
 */
export function inOneTransaction<T>(db: Database, work: (inside: Database) => Promise<T>): Promise<T> {
	return db.write((tx) => work({ ...db, reader: tx as Reader, write: (command) => command(tx) }));
}

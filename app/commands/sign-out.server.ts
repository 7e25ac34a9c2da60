import type { Database } from '~/data/database.server';
import { endSession } from '~/data/sessions.server';

/** Ends the session a browser holds. Ending it twice is the same as once. */
export async function signOut(db: Database, sessionHash: string): Promise<void> {
	await db.write((tx) => endSession(tx, sessionHash));
}

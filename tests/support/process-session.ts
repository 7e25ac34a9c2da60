import { openDatabase } from '~/data/database.server';
import { addSession } from '~/data/sessions.server';
import { createClock } from '~/web/clock.server';
import { readEnv } from '~/web/env.server';
import { newToken, sessionCookie } from '~/web/session-cookie.server';
import type { TestPersonId } from './test-people';

/** Signs a test person in to a server in another process, through its database; answers the Cookie header to send. */
export async function signInByDatabase(given: {
	databaseUrl: string;
	origin: string;
	today: string;
	who: TestPersonId;
}): Promise<string> {
	const { token, hash } = newToken();
	const now = createClock(given.today).now();
	const db = await openDatabase(given.databaseUrl);
	await db.write((tx) =>
		addSession(tx, { tokenHash: hash, personId: given.who, createdAt: now, lastSeenAt: now, userAgent: null }),
	);
	await db.close();
	return sessionCookie(token, readEnv({ PUBLIC_ORIGIN: given.origin })).split(';')[0] ?? '';
}

import path from 'node:path';
import { layFoundation } from '~/commands/lay-foundation.server';
import type { Database } from '~/data/database.server';
import { migrateDatabase } from '~/data/migrations.server';
import { openSealedDatabase } from '~/data/sealed-database.server';
import { createClock } from '~/web/clock.server';
import type { Env } from '~/web/env.server';

export const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** A database ready for commands and reads, with the instant and the day a command runs at. */
export interface Home {
	db: Database;
	now: string;
	today: string;
}

/** Opens the configured database, creating, migrating and founding it where missing, runs `work`, closes it again. */
export async function withHome<T>(env: Env, work: (home: Home) => Promise<T>): Promise<T> {
	return withMigrated(env, async (home) => {
		await layFoundation(home.db, home.now);
		return work(home);
	});
}

/** The same without founding: the journal of a new database is still empty, so its history may begin in the past. */
export async function withMigrated<T>(env: Env, work: (home: Home) => Promise<T>): Promise<T> {
	const clock = createClock(env.fixedToday);
	await migrateDatabase(env.databaseUrl, ROOT);
	const db = await openSealedDatabase(env.databaseUrl, env.signingKeyFile);
	try {
		return await work({ db, now: clock.now(), today: clock.today() });
	} finally {
		await db.close();
	}
}

import { fillDemoWorld } from '~/cli/demo-world/fill-demo-world';
import { openTestDatabase, testDatabaseUrl } from './test-database';

/** The day a lived-in database stands at. */
export const LIVED_UNTIL = '2026-11-21';

/** The address of a closed database in which a small city has worked for eighteen months. */
export async function livedIn(projects: number): Promise<string> {
	const url = testDatabaseUrl('bare');
	const db = await openTestDatabase(url);
	await fillDemoWorld(db, LIVED_UNTIL, { most: projects });
	await db.close();
	return url;
}

import { copyFileSync } from 'node:fs';
import { databaseFile, openDatabase } from '~/data/database.server';

/** What somebody with the file and no scruples does: protection off, rows changed, protection on again. */
export async function tamper(url: string, ...statements: string[]): Promise<void> {
	const db = await openDatabase(url);
	try {
		const triggers = await db.reader.$queryRawUnsafe<{ name: string; sql: string }[]>(
			"SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
		);
		for (const { name } of triggers) await db.reader.$executeRawUnsafe(`DROP TRIGGER "${name}"`);
		for (const statement of statements) await db.reader.$executeRawUnsafe(statement);
		const gone = statements.flatMap((one) => /DROP TABLE "(\w+)"/.exec(one)?.[1] ?? []);
		for (const { sql } of triggers.filter(({ sql: one }) => !gone.some((table) => one.includes(`ON "${table}"`)))) {
			await db.reader.$executeRawUnsafe(sql);
		}
	} finally {
		await db.close();
	}
}

/** A copy of a closed database beside it. */
export function copyOf(url: string, name: string): string {
	const copy = `${databaseFile(url)}.${name}`;
	copyFileSync(databaseFile(url), copy);
	return `file:${copy}`;
}

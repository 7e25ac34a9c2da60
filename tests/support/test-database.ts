import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import type { Database } from '~/data/database.server';
import { openSealedDatabase } from '~/data/sealed-database.server';
import { keysBeside } from './test-keys';

const open: Database[] = [];

/**
 * A real database of its own, with units, light rules, calendar and the test people; `bare` has no people.
 * Call it at the top of a file (`const db = await testDatabase()`), in a hook or in a test; it is closed with the file.
 */
export async function testDatabase(template: 'people' | 'bare' = 'people'): Promise<Database> {
	const db = await openTestDatabase(testDatabaseUrl(template));
	open.push(db);
	return db;
}

/** The address of a fresh copy, for tests that start a server or a command line on it. */
export function testDatabaseUrl(template: 'people' | 'bare' = 'people'): string {
	const folder = inject('runFolder');
	const copy = path.join(folder, `${randomUUID()}.db`);
	copyFileSync(path.join(folder, `${template}.db`), copy);
	return `file:${copy}`;
}

/** Opens a database with the key of this run, so that what is written is sealed as in real life. Whoever opens it closes it. */
export function openTestDatabase(url: string): Promise<Database> {
	return openSealedDatabase(url, keysBeside(inject('runFolder')).PIN_SIGNING_KEY);
}

/** Called by the setup file after each test file. */
export async function closeTestDatabases(): Promise<void> {
	await Promise.all(open.splice(0).map((db) => db.close()));
}

import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { layFoundation } from '~/commands/lay-foundation.server';
import { migrateDatabase } from '~/data/migrations.server';
import { hashPassword } from '~/data/password-hash.server';
import { recordNewPerson } from '~/data/person-change.server';
import { openSealedDatabase } from '~/data/sealed-database.server';
import { TEST_PASSWORD, TEST_PEOPLE } from './test-people';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** When the template world began: before anything a test records. */
export const FOUNDED_AT = '2020-01-01T00:00:00.000Z';

/** `bare.db` is what a first start makes; `people.db` also holds the test people. */
export async function makeTemplates(folder: string, keyFile: string): Promise<void> {
	const bare = path.join(folder, 'bare.db');
	copyFileSync(await migratedDatabase(), bare);
	const bareDb = await openSealedDatabase(`file:${bare}`, keyFile);
	await layFoundation(bareDb, FOUNDED_AT);
	await bareDb.close();

	const people = path.join(folder, 'people.db');
	copyFileSync(bare, people);
	const peopleDb = await openSealedDatabase(`file:${people}`, keyFile);
	const passwordHash = await hashPassword(TEST_PASSWORD);
	await peopleDb.write(async (tx) => {
		for (const person of TEST_PEOPLE) {
			const { id } = person;
			const author = { actor: { id: 'first-run', name: '' }, channel: 'cli' as const, now: FOUNDED_AT };
			await recordNewPerson(tx, author, { ownProjectsOnly: false, ...person, id, login: id, passwordHash });
		}
	});
	await peopleDb.close();
}

/** An empty database of the newest schema, kept between runs: migrating takes seconds, copying milliseconds. */
async function migratedDatabase(): Promise<string> {
	const cache = path.join(ROOT, 'node_modules', '.cache', 'pin');
	mkdirSync(cache, { recursive: true });
	const file = path.join(cache, `migrated-${migrationsDigest()}.db`);
	if (!existsSync(file)) {
		const fresh = `${file}.${process.pid}`;
		await migrateDatabase(`file:${fresh}`, ROOT);
		renameSync(fresh, file);
	}
	return file;
}

function migrationsDigest(): string {
	const hash = createHash('sha256');
	const folder = path.join(ROOT, 'prisma', 'migrations');
	for (const name of readdirSync(folder).sort()) {
		const file = path.join(folder, name, 'migration.sql');
		if (existsSync(file)) hash.update(name).update(readFileSync(file));
	}
	return hash.digest('hex').slice(0, 16);
}

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { PrismaBetterSQLite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '~/generated/prisma/client';
import { databaseFile } from './database.server';

const run = promisify(execFile);

/** Creates the database with its folder where missing and brings it to the newest schema. Does nothing, fast, when it is there already. */
export async function migrateDatabase(url: string, projectRoot: string): Promise<{ applied: string[] }> {
	const file = databaseFile(url);
	mkdirSync(path.dirname(file), { recursive: true });
	const missing = await missingMigrations(file, projectRoot);
	if (missing.length === 0) return { applied: [] };
	const prisma = path.join(projectRoot, 'node_modules', 'prisma', 'build', 'index.js');
	await run(process.execPath, [prisma, 'migrate', 'deploy', '--config', path.join('prisma', 'prisma.config.ts')], {
		cwd: projectRoot,
		env: { ...process.env, DATABASE_URL: `file:${file}`, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
	});
	return { applied: missing };
}

/** The schema steps a database file still lacks; all of them when there is no file. */
export async function missingMigrations(file: string, projectRoot: string): Promise<string[]> {
	const wanted = readdirSync(path.join(projectRoot, 'prisma', 'migrations'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort();
	const present = existsSync(file) ? await appliedMigrations(file) : [];
	return wanted.filter((name) => !present.includes(name));
}

/** The schema steps a database file has been through; none when it is not one of ours. Throws when it is no database. */
export async function appliedMigrations(file: string): Promise<string[]> {
	const client = new PrismaClient({ adapter: new PrismaBetterSQLite3({ url: `file:${file}` }) });
	try {
		const tables = await client.$queryRawUnsafe<{ name: string }[]>(
			"SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'",
		);
		if (tables.length === 0) return [];
		const rows = await client.$queryRawUnsafe<{ migration_name: string }[]>(
			'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
		);
		return rows.map((row) => row.migration_name);
	} finally {
		await client.$disconnect();
	}
}

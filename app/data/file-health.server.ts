import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnyTx } from './database.server';

const MIGRATIONS = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'prisma', 'migrations');

/** What SQLite finds wrong with the file; empty when it is sound. */
export async function fileFaults(tx: AnyTx): Promise<string[]> {
	const rows = await tx.$queryRawUnsafe<{ integrity_check: string }[]>('PRAGMA integrity_check(10)');
	return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

/**
 * Names of triggers that are gone, say something else than the schema steps this file has been through, or were never in any of
 * them: without the right ones history can be rewritten, and one too many can rewrite it by itself.
 */
export async function brokenProtection(tx: AnyTx): Promise<string[]> {
	const steps = await tx.$queryRawUnsafe<{ name: string }[]>(
		'SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name',
	);
	const wanted = shippedTriggers(steps.map((step) => step.name));
	const rows = await tx.$queryRawUnsafe<{ name: string; sql: string }[]>(
		"SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
	);
	const present = new Map(rows.map((row) => [row.name, row.sql]));
	const names = [...new Set([...wanted.keys(), ...present.keys()])];
	return names.filter((name) => wanted.get(name) !== present.get(name));
}

/** The triggers that schema steps leave behind, as SQLite keeps them: word for word, without the last semicolon. */
function shippedTriggers(steps: readonly string[]): Map<string, string> {
	const triggers = new Map<string, string>();
	for (const step of steps) {
		const sql = readFileSync(path.join(MIGRATIONS, step, 'migration.sql'), 'utf8');
		for (const [, created, name = '', dropped = ''] of sql.matchAll(TRIGGER)) {
			if (created) triggers.set(name, created);
			else triggers.delete(dropped);
		}
	}
	return triggers;
}

const TRIGGER = /(CREATE TRIGGER "(\w+)"[\s\S]*?\bEND)(?=;)|DROP TRIGGER (?:IF EXISTS )?"(\w+)"/g;

import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PrismaBetterSQLite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '~/generated/prisma/client';
import type { AnyTx } from './database.server';

/** Files SQLite keeps beside a database in use. */
const COMPANIONS = ['-wal', '-shm'];

/** Writes the database as it is at one instant into a new file, while others read and write. */
export async function writeSnapshot(tx: AnyTx, file: string): Promise<void> {
	removeDatabase(file);
	await tx.$executeRawUnsafe('VACUUM INTO ?', file);
	flush(file);
}

/** A copy of a database file nobody writes to. */
export function copyDatabase(from: string, to: string): void {
	removeDatabase(to);
	copyFileSync(from, to);
}

export function removeDatabase(file: string): void {
	for (const suffix of ['', ...COMPANIONS]) rmSync(file + suffix, { force: true });
}

/** Gives a closed database file its name, so that after a power cut either the old or the whole new file is there. */
export function putInPlace(from: string, to: string): void {
	flush(from);
	renameSync(from, to);
	for (const suffix of COMPANIONS) rmSync(to + suffix, { force: true });
	flush(path.dirname(to));
}

/**
 * Folds everything into the one file, which needs it alone: false when a server or another command has it open.
 * What is no database at all is nobody's.
 */
export async function takeOutOfUse(file: string): Promise<boolean> {
	if (!existsSync(file)) return true;
	const client = new PrismaClient({ adapter: new PrismaBetterSQLite3({ url: `file:${file}`, timeout: 500 }) });
	try {
		const [row] = await client.$queryRawUnsafe<{ journal_mode: string }[]>('PRAGMA journal_mode=DELETE');
		return row?.journal_mode === 'delete';
	} catch (error) {
		return !/locked|busy|SocketTimeout|timed out/i.test(String(error));
	} finally {
		await client.$disconnect();
	}
}

function flush(file: string): void {
	const handle = openSync(file, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

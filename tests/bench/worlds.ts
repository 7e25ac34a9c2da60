import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Database, databaseFile } from '~/data/database.server';
import { openSealedDatabase } from '~/data/sealed-database.server';
import { makeTemplates } from '../support/templates';
import { keysBeside } from '../support/test-keys';
import { seedProjects } from './seed-projects';

export const TODAY = '2026-11-21';

/** Databases of invented projects in a folder of their own, made when first asked for. */
export interface Worlds {
	/** The address of a database with that many projects, shared by every part that only reads it. */
	url(projects: number): Promise<string>;
	/** A copy that a part may write to. */
	copy(projects: number): Promise<string>;
	/** How long it took to make each. */
	seconds: Map<number, number>;
	remove(): void;
}

export async function makeWorlds(): Promise<Worlds> {
	const whole = mkdtempSync(path.join(tmpdir(), 'pin-bench-'));
	const folder = path.join(whole, 'db');
	mkdirSync(folder);
	await makeTemplates(folder, keyOf(`file:${fileIn(folder, 'people')}`));
	const seconds = new Map<number, number>();
	let copies = 0;
	const fileOf = (projects: number) => fileIn(folder, `${projects}`);
	const make = async (projects: number) => {
		const file = fileOf(projects);
		if (existsSync(file)) return `file:${file}`;
		copyFileSync(fileIn(folder, 'people'), file);
		const started = performance.now();
		await withDatabase(`file:${file}`, (db) => seedProjects(db, projects, TODAY, `${TODAY}T00:00:00.000Z`));
		seconds.set(projects, (performance.now() - started) / 1000);
		return `file:${file}`;
	};
	return {
		url: make,
		async copy(projects) {
			await make(projects);
			const file = path.join(folder, `copy-${++copies}.db`);
			copyFileSync(fileOf(projects), file);
			return `file:${file}`;
		},
		seconds,
		remove: () => rmSync(whole, { recursive: true, force: true }),
	};
}

/** The key that seals a world. */
export function keyOf(url: string): string {
	return keysBeside(path.dirname(databaseFile(url))).PIN_SIGNING_KEY;
}

function fileIn(folder: string, name: string): string {
	return path.join(folder, `${name}.db`);
}

/** Opens a database for a piece of work; closing it writes everything into the one file. */
export async function withDatabase<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
	const db = await openSealedDatabase(url, keyOf(url));
	try {
		return await work(db);
	} finally {
		await db.reader.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
		await db.close();
	}
}

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';
import { type Database, openDatabase } from '~/data/database.server';
import { verifyHistory } from '~/reads/verify-history.server';
import { ROOT } from '../support/templates';
import type { Change } from './change-child';

/** Does a change in a process of its own, which is killed at a moment when one is given; answers the last moment it reached. */
export async function changeKilledAt(url: string, change: Change, moment = ''): Promise<string> {
	const file = 'tests/reliability/change-child.ts';
	const child = spawn(process.execPath, ['--import', 'tsx', file, url, JSON.stringify(change), moment], {
		cwd: ROOT,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let last = '';
	for await (const line of createInterface({ input: child.stdout })) {
		last = line;
		if (line === moment) child.kill('SIGKILL');
	}
	return last;
}

/** What a database says when it is opened after whatever happened to it; nothing in it may be damaged. */
export async function afterwards<T>(url: string, ask: (db: Database) => Promise<T>): Promise<T> {
	const db = await openDatabase(url);
	try {
		expect(await db.reader.$queryRawUnsafe('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
		expect((await verifyHistory(db)).fault).toBeNull();
		return await ask(db);
	} finally {
		await db.close();
	}
}

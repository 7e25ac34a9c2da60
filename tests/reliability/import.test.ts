import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '~/data/database.server';
import { writeCsv } from '~/ledger/write-sheet.server';
import { verifyHistory } from '~/reads/verify-history.server';
import { inventedLedger } from '../bench/invented-ledger';
import { ROOT } from '../support/templates';
import { TEST_TODAY } from '../support/test-acting';
import { testDatabaseUrl } from '../support/test-database';
import { say } from './say';

const ROWS = 5_000;
/** Killed at the first round, in the middle, and when everything is written but not yet committed. */
const KILL_AT = [200, 2_600, ROWS];

describe('an import is all or nothing (R3)', () => {
	it(`of ${ROWS} rows, killed at any moment, and repeatable`, { timeout: 600_000 }, async () => {
		const url = testDatabaseUrl();
		const file = path.join(inject('runFolder'), '全市项目台账.csv');
		const { columns, rows } = inventedLedger(ROWS, TEST_TODAY);
		writeFileSync(file, await buffer(writeCsv(columns, rows)));
		const found: number[] = [];
		for (const killAt of KILL_AT) {
			const last = await runImport(url, file, killAt);
			if (killAt < ROWS) expect(last).toBe(`at ${killAt}`);
			found.push(await projectsIn(url));
		}
		expect(found.slice(0, 2)).toEqual([0, 0]);
		expect([0, ROWS]).toContain(found[2]);

		const first = JSON.parse(await runImport(url, file)) as Record<string, number>;
		expect(first).toMatchObject({ rows: ROWS, refused: 0 });
		expect((first.created ?? 0) + (first.unchanged ?? 0)).toBe(ROWS);
		expect(await projectsIn(url)).toBe(ROWS);
		expect(JSON.parse(await runImport(url, file))).toMatchObject({
			created: 0,
			changed: 0,
			unchanged: ROWS,
			requests: 0,
		});
		expect(await projectsIn(url)).toBe(ROWS);
		say(
			`R3: killed at ${KILL_AT.join(', ')} of ${ROWS} rows: ${found.join(', ')} projects; again: ${ROWS}; once more: 0 changes`,
		);
	});
});

/** Runs the import, killing it at a number of rows when one is given; answers its last line. */
async function runImport(url: string, file: string, killAt?: number): Promise<string> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'tests/reliability/import-child.ts', url, file], {
		cwd: ROOT,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let last = '';
	for await (const line of createInterface({ input: child.stdout })) {
		if (last === `at ${killAt}`) continue;
		last = line;
		if (line === `at ${killAt}`) child.kill('SIGKILL');
	}
	return last;
}

async function projectsIn(url: string): Promise<number> {
	const db = await openDatabase(url);
	try {
		expect((await verifyHistory(db)).fault).toBeNull();
		const [found] = await db.reader.$queryRawUnsafe<{ live: bigint }[]>(
			`SELECT count(*) AS live FROM "ProjectState" WHERE "recordedTo" > '9999'`,
		);
		return Number(found?.live);
	} finally {
		await db.close();
	}
}

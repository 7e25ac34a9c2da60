import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { allUnits } from '~/data/reference.server';
import { readLedger } from '~/ledger/read-ledger.server';
import { writeXlsx } from '~/ledger/write-sheet.server';
import { paths } from '~/paths';
import { ROOT, SERVER_FLAGS } from '../../app/cli/bootstrap/prepare.mjs';
import { freePort } from '../support/free-port';
import { signInByDatabase } from '../support/process-session';
import { type Figure, share } from './figure';
import { inventedLedger } from './invented-ledger';
import { TODAY, type Worlds, withDatabase } from './worlds';

const ROWS = 10_000;

/** A ledger of 10,000 rows and 30 columns into the database of a city that is being read by others. */
export async function importing(worlds: Worlds): Promise<Figure[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'pin-ledger-'));
	try {
		const file = path.join(folder, 'ledger.xlsx');
		writeFileSync(file, await workbook(ROWS));
		return [...(await committed(await worlds.copy(3_000), file)), await read(worlds)];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function workbook(count: number): Promise<Uint8Array> {
	const { columns, rows } = inventedLedger(count, TODAY);
	const written = await writeXlsx('台账', columns, rows);
	if (!written.ok) throw new Error(written.refusal.code);
	return written.value;
}

interface Imported {
	seconds: number;
	peakMegabytes: number;
	counts: { created: number; changed: number };
}

async function committed(url: string, file: string): Promise<Figure[]> {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const home = spawn(process.execPath, [...SERVER_FLAGS, 'tests/bench/import-home.ts', file], {
		cwd: ROOT,
		stdio: ['pipe', 'pipe', 'inherit'],
		env: { ...process.env, PORT: String(port), DATABASE_URL: url, PIN_TODAY: TODAY, LOG_LEVEL: 'silent' },
	});
	const lines = createInterface({ input: home.stdout })[Symbol.asyncIterator]();
	await lines.next();
	const cookie = await signInByDatabase({ databaseUrl: url, origin, today: TODAY, who: 'manager' });
	const times: number[] = [];
	let running = true;
	const pages = async () => {
		const started = performance.now();
		const answer = await fetch(`${origin}${paths.board()}`, { headers: { Cookie: cookie } });
		await answer.arrayBuffer();
		return answer.ok ? performance.now() - started : Number.POSITIVE_INFINITY;
	};
	for (let warm = 0; warm < 30; warm++) await pages();
	const reader = (async () => {
		while (running) {
			times.push(await pages());
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	})();
	home.stdin.write('go\n');
	const { value } = await lines.next();
	running = false;
	await reader;
	const { seconds, peakMegabytes, counts } = JSON.parse(String(value)) as Imported;
	const note = `${counts.created} created, ${counts.changed} changed; ${times.length} boards read meanwhile`;
	return [
		{ name: 'import of 10,000 rows × 30 columns (.xlsx), committed', value: seconds, unit: 's', most: 15, note },
		{ name: 'import: peak memory of server and import', value: peakMegabytes, unit: 'MB', most: 600 },
		{ name: 'import: board meanwhile, p95', value: share(times, 0.95), unit: 'ms', most: 300 },
	];
}

async function read(worlds: Worlds): Promise<Figure> {
	const bytes = await workbook(20_000);
	const units = await withDatabase(await worlds.url(3_000), (db) => allUnits(db.reader));
	const started = performance.now();
	const ledger = await readLedger(bytes, 'ledger.xlsx', { today: TODAY, units });
	if (!ledger.ok) throw new Error(ledger.refusal.code);
	const seconds = (performance.now() - started) / 1000;
	return {
		name: `reading a ledger of ${ledger.value.rows.length.toLocaleString('en')} rows`,
		value: seconds,
		unit: 's',
	};
}

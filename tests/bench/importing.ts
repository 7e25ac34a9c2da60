import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { UndoPlan } from '~/commands/imports/plan-undo.server';
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

/** A ledger of 10,000 rows and 30 columns into the database of a city that is being read by others, and out of it again. */
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

interface Done {
	seconds: number;
	peakMegabytes: number;
	counts: { created: number; changed: number };
	plan: UndoPlan;
}

/** Commits the file in a server's own process, tries to take it back, and takes it back, while boards are read. */
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
	const board = async () => {
		const started = performance.now();
		const answer = await fetch(`${origin}${paths.board()}`, { headers: { Cookie: cookie } });
		await answer.arrayBuffer();
		return answer.ok ? performance.now() - started : Number.POSITIVE_INFINITY;
	};
	for (let warm = 0; warm < 30; warm++) await board();
	const asked = async (word: string) => {
		home.stdin.write(`${word}\n`);
		return JSON.parse(String((await lines.next()).value)) as Done;
	};
	const imported = await meanwhile(board, () => asked('import'));
	const { seconds } = await asked('rehearse');
	const undone = await meanwhile(board, () => asked('undo'));
	home.stdin.end();
	return [...importFigures(imported), ...undoFigures(undone, seconds)];
}

interface Watched {
	done: Done;
	boards: number[];
}

/** How long boards took while something was done. */
async function meanwhile(board: () => Promise<number>, work: () => Promise<Done>): Promise<Watched> {
	const boards: number[] = [];
	let running = true;
	const reader = (async () => {
		while (running) {
			boards.push(await board());
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	})();
	const done = await work();
	running = false;
	await reader;
	return { done, boards };
}

function importFigures({ done: { seconds, peakMegabytes, counts }, boards }: Watched): Figure[] {
	const note = `${counts.created} created, ${counts.changed} changed; ${boards.length} boards read meanwhile`;
	return [
		{ name: 'import of 10,000 rows × 30 columns (.xlsx), committed', value: seconds, unit: 's', most: 15, note },
		{ name: 'import: peak memory of server and import', value: peakMegabytes, unit: 'MB', most: 600 },
		{ name: 'import: board meanwhile, p95', value: share(boards, 0.95), unit: 'ms', most: 300 },
	];
}

function undoFigures({ done: { seconds, plan }, boards }: Watched, rehearsed: number): Figure[] {
	const { voided, restored, requests } = plan.counts;
	const note = `${voided} voided, ${restored} put back, ${requests} requests cancelled; ${boards.length} boards read meanwhile`;
	return [
		{ name: 'rehearsing to take it back', value: rehearsed, unit: 's' },
		{ name: 'taking it back, committed', value: seconds, unit: 's', most: 15, note },
		{ name: 'taking it back: board meanwhile, p95', value: share(boards, 0.95), unit: 'ms', most: 300 },
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

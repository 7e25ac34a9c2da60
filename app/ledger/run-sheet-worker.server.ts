import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import type { ZipPart } from './guard-zip.server';
import { LEDGER_LIMITS, type Sheet, type SheetRow } from './sheet.server';

const WORKER_FILE = path.join('app', 'ledger', 'sheet-worker.mjs');

export type SheetJob =
	| { job: 'read'; format: 'xlsx'; parts: ZipPart[] }
	| { job: 'read'; format: 'xls'; bytes: Uint8Array }
	| { job: 'write'; sheetName: string; widths: number[]; rows: (string | number | null)[][] };

type Message =
	| { type: 'sheet'; sheet: Omit<Sheet, 'rows'> }
	| { type: 'rows'; rows: SheetRow[] }
	| { type: 'done' }
	| { type: 'written'; bytes: Uint8Array }
	| { type: 'refused'; code: string; params?: Record<string, string | number> };

export interface SheetAnswer {
	sheets: Sheet[];
	bytes: Uint8Array | null;
}

/**
 * Runs one job on a thread with limited memory and time; the thread is ended on either breach.
 * Rows arrive in batches, so that receiving a large sheet never holds up the event loop for long.
 * Refuses what the thread refuses, `too-slow` {seconds} and `too-complex`.
 */
export function runSheetWorker(
	job: SheetJob,
	limits: { parseMilliseconds: number; parseHeapMb: number } = LEDGER_LIMITS,
): Promise<Outcome<SheetAnswer>> {
	const worker = startWorker(job, limits.parseHeapMb);
	const answer: SheetAnswer = { sheets: [], bytes: null };
	return new Promise((resolve, reject) => {
		const finish = (outcome: Outcome<SheetAnswer>) => {
			clearTimeout(timer);
			resolve(outcome);
			void worker.terminate();
		};
		const timer = setTimeout(
			() => finish(refused('too-slow', undefined, { seconds: limits.parseMilliseconds / 1000 })),
			limits.parseMilliseconds,
		);
		worker.on('message', (message: Message) => {
			const outcome = take(message, answer);
			if (outcome) finish(outcome);
		});
		worker.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') finish(refused('too-complex'));
			else {
				clearTimeout(timer);
				reject(error);
			}
		});
		worker.on('exit', () => finish(refused('too-complex')));
	});
}

function take(message: Message, answer: SheetAnswer): Outcome<SheetAnswer> | null {
	switch (message.type) {
		case 'sheet':
			answer.sheets.push({ ...message.sheet, rows: [] });
			return null;
		case 'rows':
			for (const row of message.rows) answer.sheets.at(-1)?.rows.push(row);
			return null;
		case 'written':
			return accepted({ ...answer, bytes: message.bytes });
		case 'done':
			return accepted(answer);
		case 'refused':
			return refused(message.code, undefined, message.params);
	}
}

/** The thread gets no loader, no environment and no memory of ours; the parts are handed over, not copied. */
function startWorker(job: SheetJob, heapMb: number): Worker {
	const parts = job.job === 'read' && job.format === 'xlsx' ? job.parts : [];
	return new Worker(workerUrl(), {
		workerData: { ...job, parts: parts.map((part) => [part.name, part.bytes]), limits: { ...LEDGER_LIMITS } },
		transferList: parts.map((part) => part.bytes.buffer),
		resourceLimits: { maxOldGenerationSizeMb: heapMb, stackSizeMb: 4 },
		execArgv: [],
		env: {},
	});
}

/** Found from this module upwards: its place differs between the sources and the bundled server. */
function workerUrl(): URL {
	let folder = path.dirname(fileURLToPath(import.meta.url));
	while (!existsSync(path.join(folder, WORKER_FILE))) {
		const parent = path.dirname(folder);
		if (parent === folder) throw new Error(`${WORKER_FILE} is missing: the server must run with its source folder`);
		folder = parent;
	}
	return pathToFileURL(path.join(folder, WORKER_FILE));
}

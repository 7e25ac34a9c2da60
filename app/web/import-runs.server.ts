import type { ImportInput } from '~/commands/imports/import-input';
import { importLedger } from '~/commands/imports/import-ledger.server';
import { undoImport } from '~/commands/imports/undo-import.server';
import type { Acting } from '~/commands/perform.server';
import type { Database } from '~/data/database.server';
import type { Outcome, Refusal } from '~/domain/outcome';
import type { AppServices } from './app-context.server';

/** An import that is being committed or taken back, or could not be. One that succeeded is in the database and nowhere else. */
export interface ImportRun {
	done: number;
	rows: number;
	/** Why nothing was done; null while it runs. */
	refusal: Refusal | null;
}

const runs = new WeakMap<Database, Map<string, ImportRun>>();

function runsOf(db: Database): Map<string, ImportRun> {
	let own = runs.get(db);
	if (!own) {
		own = new Map();
		runs.set(db, own);
	}
	return own;
}

/** The run of a batch in this process, or null. */
export function importRun(app: AppServices, batchId: string): ImportRun | null {
	return runsOf(app.db).get(batchId) ?? null;
}

/**
 * Begins to commit a draft and returns at once; pages ask `importRun` how far it is. A second start while it runs does nothing.
 * When the process ends in between, the transaction was never committed: the draft is still there.
 */
export function startImport(app: AppServices, acting: Acting, input: ImportInput & { batchId: string }): void {
	follow(app, input.batchId, (onProgress) => importLedger({ ...acting, channel: 'import' }, { ...input, onProgress }));
}

/** Begins to take an import back and returns at once, in the same manner. */
export function startUndo(app: AppServices, acting: Acting, input: { batchId: string; reason: string }): void {
	follow(app, input.batchId, (onProgress) => undoImport(acting, { ...input, onProgress }));
}

type OnProgress = (done: number, rows: number) => void;

function follow(app: AppServices, batchId: string, work: (onProgress: OnProgress) => Promise<Outcome<unknown>>): void {
	const own = runsOf(app.db);
	const before = own.get(batchId);
	if (before && before.refusal === null) return;
	const run: ImportRun = { done: 0, rows: 0, refusal: null };
	own.set(batchId, run);
	const onProgress = (done: number, rows: number) => {
		run.done = done;
		run.rows = rows;
	};
	work(onProgress).then(
		(outcome) => {
			if (outcome.ok) own.delete(batchId);
			else run.refusal = outcome.refusal;
		},
		(error: unknown) => {
			app.log.error({ msg: 'import broke off', batch: batchId, error: String(error) });
			run.refusal = { code: 'import-broke-off' };
		},
	);
}

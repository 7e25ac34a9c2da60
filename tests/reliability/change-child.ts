import { undoImport } from '~/commands/imports/undo-import.server';
import type { Acting } from '~/commands/perform.server';
import { activateRules } from '~/commands/rules/activate-rules.server';
import { type Database, openDatabase } from '~/data/database.server';
import type { Outcome } from '~/domain/outcome';
import { acting } from '../support/test-acting';

/** What a child is to do: one command with its input. */
export type Change = { activate: Parameters<typeof activateRules>[1] } | { undo: { batchId: string; reason: string } };

/**
 * Does one change in a process of its own and tells each moment on stdout: `begun`, `at <n>` while it goes on, `written` when all is
 * written and nothing committed, and what came of it. At the moment it is told to, it stands still for ever: whoever watches kills it.
 */
async function main([url = '', change = '', stillAt = '']: string[]): Promise<void> {
	const db = await openDatabase(url);
	const reach = (moment: string) => {
		process.stdout.write(`${moment}\n`);
		if (moment === stillAt) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
	};
	const told: Database = {
		...db,
		write: (work) =>
			db.write(async (tx) => {
				reach('begun');
				const answer = await work(tx);
				reach('written');
				return answer;
			}),
	};
	const outcome = await perform(told, JSON.parse(change) as Change, (done) => reach(`at ${done}`));
	reach(outcome.ok ? 'done' : outcome.refusal.code);
	await db.close();
}

function perform(db: Database, change: Change, onProgress: (done: number) => void): Promise<Outcome<unknown>> {
	const as = (who: 'admin' | 'manager'): Acting => acting(db, who);
	if ('activate' in change) return activateRules(as('admin'), change.activate);
	return undoImport(as('manager'), { ...change.undo, onProgress });
}

await main(process.argv.slice(2));

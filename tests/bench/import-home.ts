import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { importLedger } from '~/commands/imports/import-ledger.server';
import { tryUndo, undoImport } from '~/commands/imports/undo-import.server';
import type { Outcome } from '~/domain/outcome';
import { readEnv } from '~/web/env.server';
import { startServer } from '~/web/start-server.server';
import { acting } from '../support/test-acting';

/**
 * A server that imports a file, and takes it back, in its own process while it answers pages, as it does when somebody works on the
 * pages of an import. Says one JSON line when it is ready and one after each word on stdin: import, rehearse, undo.
 */
async function main(file: string): Promise<void> {
	const server = await startServer(readEnv());
	const who = acting(server.app.db, 'manager', { channel: 'import' });
	let batchId = '';
	const does: Record<string, () => Promise<object>> = {
		async import() {
			const input = { bytes: readFileSync(file), fileName: path.basename(file), asOf: server.app.clock.today() };
			const { counts, batchId: id } = doneOf(await importLedger(who, input));
			batchId = id ?? '';
			return { counts };
		},
		rehearse: async () => ({ plan: doneOf(await tryUndo(who, batchId)) }),
		undo: async () => ({ plan: doneOf(await undoImport(who, { batchId, reason: '示例：发错文件' })) }),
	};
	tell({ port: server.port });
	for await (const word of createInterface({ input: process.stdin })) {
		const started = performance.now();
		const done = await does[word]?.();
		const seconds = (performance.now() - started) / 1000;
		tell({ ...done, seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 });
	}
	await server.stop();
	process.exit(0);
}

function doneOf<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(outcome.refusal.code);
	return outcome.value;
}

function tell(line: object): void {
	process.stdout.write(`${JSON.stringify(line)}\n`);
}

await main(process.argv[2] ?? '');

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importLedger } from '~/commands/imports/import-ledger.server';
import { readEnv } from '~/web/env.server';
import { startServer } from '~/web/start-server.server';
import { acting } from '../support/test-acting';

/**
 * A server that imports a file in its own process while it answers pages, as it does when somebody sends a ledger by the page.
 * Says one JSON line when it is ready and one when the import is committed; the import begins at the first word on stdin.
 */
async function main(file: string): Promise<void> {
	const server = await startServer(readEnv());
	tell({ port: server.port });
	await new Promise((resolve) => process.stdin.once('data', resolve));
	const started = performance.now();
	const input = { bytes: readFileSync(file), fileName: path.basename(file), asOf: server.app.clock.today() };
	const outcome = await importLedger(acting(server.app.db, 'manager', { channel: 'import' }), input);
	if (!outcome.ok) throw new Error(outcome.refusal.code);
	const seconds = (performance.now() - started) / 1000;
	tell({ seconds, counts: outcome.value.counts, peakMegabytes: process.resourceUsage().maxRSS / 1024 });
	await server.stop();
	process.exit(0);
}

function tell(line: object): void {
	process.stdout.write(`${JSON.stringify(line)}\n`);
}

await main(process.argv[2] ?? '');

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importLedger } from '~/commands/imports/import-ledger.server';
import { openDatabase } from '~/data/database.server';
import { acting } from '../support/test-acting';

/** Imports a file into a database in a process of its own, telling each step on stdout: whoever watches may kill it at any. */
async function main([url = '', file = '']: string[]): Promise<void> {
	const db = await openDatabase(url);
	const outcome = await importLedger(acting(db, 'manager', { channel: 'import' }), {
		bytes: readFileSync(file),
		fileName: path.basename(file),
		asOf: '2026-11-01',
		onProgress: (done) => tell(`at ${done}`),
	});
	tell(JSON.stringify(outcome.ok ? outcome.value.counts : outcome.refusal));
	await db.close();
}

function tell(line: string): void {
	process.stdout.write(`${line}\n`);
}

await main(process.argv.slice(2));

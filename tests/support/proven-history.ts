import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { databaseFile } from '~/data/database.server';
import { journalOf } from './forger';
import { runPin, verdictOf } from './run-pin';
import { copyOf } from './tamper';
import { keysBeside } from './test-keys';

const LEDGER = path.resolve(import.meta.dirname, '..', 'fixtures', 'ledgers', 'anji-2026-10.csv');

/** A closed database whose every write is sealed, with the public key and checkpoints from after the first, second and last write. */
export async function provenHistory() {
	const folder = path.join(inject('runFolder'), `proof-${randomUUID()}`);
	const url = `file:${path.join(folder, 'db', 'pin.db')}`;
	const [early, middle, late] = ['early', 'middle', 'late'].map((name) => path.join(folder, `${name}.txt`)) as [
		string,
		string,
		string,
	];
	const addPerson = (login: string) =>
		runPin(url, ['user', 'add', '--login', login, '--name', '示例人员', '--role', 'auditor', '--city']);
	mkdirSync(folder, { recursive: true });
	const pub = (await runPin(url, ['key'])).out[0] as string;
	await addPerson('first.one');
	await runPin(url, ['checkpoint', early]);
	await runPin(url, ['import', LEDGER, '--unit', 'anji', '--as-of', '2026-10-31']);
	await runPin(url, ['checkpoint', middle]);
	for (const login of ['second.one', 'third.one', 'fourth.one']) await addPerson(login);
	await runPin(url, ['checkpoint', late]);
	let copies = 0;
	return {
		...{ folder, url, pub, early, middle, late, ledger: LEDGER, events: await journalOf(url) },
		keyFile: keysBeside(inject('runFolder')).PIN_SIGNING_KEY,
		copied: () => copyOf(url, `c${++copies}`),
		/** Verifies a file on a machine that has nothing but the public key. */
		verdictOn: (of: string, ...more: string[]) =>
			verdictOf(url, [databaseFile(of), ...more], {
				PIN_SIGNING_KEY: path.join(folder, `none-${++copies}`, 'signing.key'),
			}),
	};
}

/** How many events a checkpoint speaks of. */
export function sizeOf(checkpoint: string): number {
	return Number(readFileSync(checkpoint, 'utf8').split('\n')[1]);
}

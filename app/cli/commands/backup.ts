import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '~/data/database.server';
import { putInPlace, removeDatabase, writeSnapshot } from '~/data/snapshot.server';
import { verifyHistory } from '~/reads/verify-history.server';
import { type Command, EXIT, Stop } from '../command';
import { verdictLine } from '../fault-words';
import { fileNamed } from '../named';
import { withHome } from '../open-home';

/** Writes a verified copy of the running database. It gets its name only when it has proven good. */
export const backup: Command = {
	options: { force: { type: 'boolean' } },
	operands: { least: 1, most: 1 },
	async run(asked) {
		const { env, words, terminal, operands, flag } = asked;
		const file = fileNamed(asked, operands[0] ?? '');
		if (existsSync(file) && !flag('force')) throw new Stop(words.fileExists(file));
		mkdirSync(path.dirname(file), { recursive: true });
		const part = `${file}.part`;
		await withHome(env, ({ db }) => writeSnapshot(db.reader, part));
		const verdict = await verifyFile(part);
		if (verdict.fault) {
			removeDatabase(part);
			throw new Stop(verdictLine(words, verdict));
		}
		putInPlace(part, file);
		const { seq, hash } = verdict.head;
		const { size } = statSync(file);
		terminal.out(
			flag('json')
				? JSON.stringify({ ok: true, file, bytes: size, events: seq, hash })
				: words.backedUp(file, seq, hash),
		);
		return EXIT.done;
	},
};

/** Verifies a database file that nobody else uses. */
export async function verifyFile(file: string) {
	const db = await openDatabase(`file:${file}`);
	try {
		return await verifyHistory(db);
	} finally {
		await db.close();
	}
}

import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '~/data/database.server';
import { putInPlace, removeDatabase, writeSnapshot } from '~/data/snapshot.server';
import type { Fault } from '~/domain/audit/fault';
import { unsealedSoFar } from '~/reads/proof/seal-check.server';
import { type Verdict, verifyHistory } from '~/reads/verify-history.server';
import { type Asked, type Command, EXIT, Stop } from '../command';
import { faultLine, verdictLine } from '../fault-words';
import { fileNamed } from '../named';
import { withHome } from '../open-home';
import { ownKeys } from '../signed-named';

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
		const { verdict, unsealed } = await verifyFile(asked, part);
		if (verdict.fault) {
			removeDatabase(part);
			throw new Stop(verdictLine(words, verdict));
		}
		putInPlace(part, file);
		const { seq, hash } = verdict.head;
		const { size } = statSync(file);
		if (unsealed) terminal.err(`pin: ${words.notVouched(faultLine(words, unsealed))}`);
		terminal.out(
			flag('json')
				? JSON.stringify({ ok: true, file, bytes: size, events: seq, hash, unsealed: unsealed?.seq ?? null })
				: words.backedUp(file, seq, hash),
		);
		return EXIT.done;
	},
};

/** What a copy proved to be. */
export interface Proven {
	verdict: Verdict;
	/** From where on no key of this house vouches for it; null when all is sealed, or where there is no key. */
	unsealed: Fault | null;
}

/**
 * Verifies a database file that nobody else uses. Seals are told apart: what is whole is worth keeping, whoever vouches for it, and a
 * copy that cannot be made helps nobody.
 */
export async function verifyFile(asked: Asked, file: string): Promise<Proven> {
	const keys = ownKeys(asked);
	const db = await openDatabase(`file:${file}`);
	try {
		const verdict = await verifyHistory(db);
		if (verdict.fault || keys.length === 0) return { verdict, unsealed: null };
		const unsealed = await unsealedSoFar(db, { keys, sealedFrom: asked.env.sealedFrom }, verdict.head.seq);
		return { verdict, unsealed };
	} finally {
		await db.close();
	}
}

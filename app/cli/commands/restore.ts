import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { databaseFile } from '~/data/database.server';
import { appliedMigrations, migrateDatabase } from '~/data/migrations.server';
import { copyDatabase, putInPlace, removeDatabase, takeOutOfUse } from '~/data/snapshot.server';
import { createClock } from '~/web/clock.server';
import { type Asked, type Command, EXIT, Stop } from '../command';
import { faultLine, verdictLine } from '../fault-words';
import { fileNamed } from '../named';
import { ROOT } from '../open-home';
import { type Proven, verifyFile } from './backup';

/**
 * Puts a backup in the place of the database: only when file and history prove good, only with `--force` over another one,
 * and never under a running server. The replaced database is kept beside it.
 */
export const restore: Command = {
	options: { force: { type: 'boolean' } },
	operands: { least: 1, most: 1 },
	async run(asked) {
		const { env, words, terminal, operands, flag } = asked;
		const source = fileNamed(asked, operands[0] ?? '');
		const target = databaseFile(env.databaseUrl);
		if (!existsSync(source)) throw new Stop(words.noFile(source));
		if (existsSync(target) && !flag('force')) throw new Stop(words.wouldOverwrite(target));
		mkdirSync(path.dirname(target), { recursive: true });
		const part = `${target}.restoring`;
		copyDatabase(source, part);
		const { verdict, unsealed } = await provenGood(asked, source, part);
		if (!(await takeOutOfUse(target))) {
			removeDatabase(part);
			throw new Stop(words.inUse(target));
		}
		const kept = existsSync(target) ? keepAside(asked, target) : null;
		putInPlace(part, target);
		const { seq, hash } = verdict.head;
		if (unsealed) terminal.err(`pin: ${words.notVouched(faultLine(words, unsealed))}`);
		const answer = { ok: true, file: target, replaced: kept, events: seq, hash, unsealed: unsealed?.seq ?? null };
		terminal.out(flag('json') ? JSON.stringify(answer) : words.restored(target, seq, hash, kept));
		return EXIT.done;
	},
};

/** The verdict on a copy brought to the newest schema. Stops, leaving nothing behind, when it is no sound database of ours. */
async function provenGood(asked: Asked, source: string, part: string): Promise<Proven> {
	const { words } = asked;
	let wrong: string;
	try {
		if ((await appliedMigrations(part)).length === 0) throw new Error(words.notOurs(source));
		await migrateDatabase(`file:${part}`, ROOT);
		const proven = await verifyFile(asked, part);
		if (!proven.verdict.fault) return proven;
		wrong = verdictLine(words, proven.verdict);
	} catch (error) {
		wrong = error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error);
	}
	removeDatabase(part);
	throw new Stop(words.notRestored(source, wrong));
}

function keepAside({ env }: Asked, target: string): string {
	const stamp = createClock(env.fixedToday).now().replace(/[-:.]/g, '');
	const kept = `${target}.replaced-${stamp}`;
	renameSync(target, kept);
	return kept;
}

import { closeSync, copyFileSync, existsSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { databaseFile } from '~/data/database.server';
import { appliedMigrations, migrateDatabase, missingMigrations } from '~/data/migrations.server';
import type { Against } from '~/reads/proof/against.server';
import { verifyExport } from '~/reads/proof/verify-export.server';
import { type Verdict, verifyHistory } from '~/reads/verify-history.server';
import { type Asked, type Command, EXIT, Stop } from '../command';
import { uncheckedBy, verdictJson, verdictLine } from '../fault-words';
import { fileNamed } from '../named';
import { ROOT } from '../open-home';
import { againstNamed } from '../signed-named';

/** Checks the chain of events, replays it against the tables, and holds it against seals and checkpoints. Needs no server. */
export const verify: Command = {
	options: {
		key: { type: 'string', multiple: true },
		checkpoint: { type: 'string', multiple: true },
		'sealed-from': { type: 'string' },
	},
	operands: { least: 0, most: 1 },
	async run(asked) {
		const { words, terminal, flag } = asked;
		const against = againstNamed(asked);
		const verdict = await verdictOn(asked, against);
		const unchecked = uncheckedBy(against, verdict);
		if (flag('json')) terminal.out(verdictJson(words, verdict, unchecked));
		else if (verdict.fault) terminal.err(`pin: ${verdictLine(words, verdict)}`);
		else terminal.out(verdictLine(words, verdict, unchecked));
		return verdict.fault ? EXIT.failed : EXIT.done;
	},
};

/** Proving founds nothing: a database that is not there is said to be missing. */
async function verdictOn(asked: Asked, against: Against): Promise<Verdict> {
	const { operands, env, words } = asked;
	const [named] = operands;
	const file = named === undefined ? databaseFile(env.databaseUrl) : fileNamed(asked, named);
	if (!existsSync(file)) throw new Stop(words.noFile(file), EXIT.usage);
	if (named !== undefined && firstByte(file) === '[') return verifyExport(file, against);
	try {
		if ((await appliedMigrations(file)).length === 0) throw new Error(words.notOurs(file));
		return await inNewestSchema(file, (url) => verifyHistory({ url }, against));
	} catch (error) {
		throw new Stop(words.notVerifiable(file, error instanceof Error ? (error.message.split('\n').at(-1) ?? '') : ''));
	}
}

/** A database from before the newest schema is read through a copy: what is to be proven stays as it is. */
async function inNewestSchema<T>(file: string, work: (url: string) => Promise<T>): Promise<T> {
	if ((await missingMigrations(file, ROOT)).length === 0) return work(`file:${file}`);
	const folder = mkdtempSync(path.join(tmpdir(), 'pin-verify-'));
	try {
		const copy = path.join(folder, 'copy.db');
		for (const part of [file, `${file}-wal`]) if (existsSync(part)) copyFileSync(part, part.replace(file, copy));
		await migrateDatabase(`file:${copy}`, ROOT);
		return await work(`file:${copy}`);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** An exported history is a JSON list; everything else is taken for a database. */
function firstByte(file: string): string {
	const handle = openSync(file, 'r');
	try {
		const byte = Buffer.alloc(1);
		readSync(handle, byte, 0, 1, 0);
		return byte.toString('latin1');
	} finally {
		closeSync(handle);
	}
}

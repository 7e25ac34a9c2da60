import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { houseKeys, noteIsSigned, readVerifyingKey, type VerifyingKey } from '~/data/signing-key.server';
import { readCheckpoint, type SignedCheckpoint } from '~/domain/audit/checkpoint';
import type { Against } from '~/reads/proof/against.server';
import { type Asked, EXIT, Stop } from './command';
import { fileNamed } from './named';

/** The public keys an operator names: files, or the keys themselves. */
export function keysNamed(asked: Asked): VerifyingKey[] {
	return asked.texts('key').map((given) => {
		const file = fileNamed(asked, given);
		const key = readVerifyingKey(existsSync(file) ? readFileSync(file, 'utf8') : given);
		if (!key) throw new Stop(asked.words.notAKey(given), EXIT.usage);
		return key;
	});
}

/**
 * Keys and old checkpoints a history is to be held against: the keys named, else those of this house, which always count then. Stops
 * when a checkpoint does not carry a signature of one of them; without any key checkpoints are compared all the same, as unchecked.
 */
export function againstNamed(asked: Asked): Against {
	const { words } = asked;
	const named = keysNamed(asked);
	const keys = named.length > 0 ? named : ownKeys(asked);
	const files = asked.texts('checkpoint').flatMap((given) => checkpointFiles(asked, fileNamed(asked, given)));
	const checkpoints = files.map((file): SignedCheckpoint => {
		const read = readCheckpoint(readFileSync(file, 'utf8'));
		if (!read.ok) throw new Stop(words.notACheckpoint(file), EXIT.usage);
		const { text, signatures } = read.value;
		if (keys.length > 0 && !keys.some((key) => noteIsSigned(key, text, signatures))) {
			throw new Stop(words.faultOfFile(words.faults['checkpoint-unsigned'], file));
		}
		return read.value;
	});
	return { keys, sealedFrom: sealedFromNamed(asked), checkpoints };
}

/** A machine without a signing key has sealed nothing: looking makes none. */
export function ownKeys({ env }: Asked): readonly VerifyingKey[] {
	return existsSync(env.signingKeyFile) ? houseKeys(env.signingKeyFile).all : [];
}

function sealedFromNamed({ env, words, text }: Asked): number {
	const given = text('sealed-from');
	if (given === undefined) return env.sealedFrom;
	if (!/^[1-9]\d{0,14}$/.test(given)) throw new Stop(words.notANumber('--sealed-from', given), EXIT.usage);
	return Number(given);
}

/** A file, or every checkpoint in a folder: that of one history, or the drop folder above it. Stops when there is none to be found. */
function checkpointFiles({ words }: Asked, file: string): string[] {
	if (!existsSync(file)) throw new Stop(words.noFile(file), EXIT.usage);
	if (!statSync(file).isDirectory()) return [file];
	const folders = [file, ...foldersIn(file)].filter((folder) => checkpointsIn(folder).length > 0);
	const [folder, another] = folders;
	if (folder === undefined) throw new Stop(words.noCheckpoints(file), EXIT.usage);
	// Of several histories one must be meant: those of the others would look like a forgery.
	if (another !== undefined)
		throw new Stop(
			words.manyHistories(
				file,
				folders.map((one) => path.basename(one)),
			),
			EXIT.usage,
		);
	return checkpointsIn(folder);
}

function foldersIn(folder: string): string[] {
	const below = readdirSync(folder, { withFileTypes: true });
	return below.filter((one) => one.isDirectory()).map((one) => path.join(folder, one.name));
}

function checkpointsIn(folder: string): string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.txt'))
		.map((name) => path.join(folder, name));
}

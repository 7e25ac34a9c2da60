import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { noteIsSigned, readVerifyingKey, signingKey, type VerifyingKey } from '~/data/signing-key.server';
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

/** Keys and old checkpoints a history is to be held against. Stops when a checkpoint does not carry a signature of the key. */
export function againstNamed(asked: Asked): Against {
	const { env, words } = asked;
	const keys = keysNamed(asked);
	const ownKey = existsSync(env.signingKeyFile) ? signingKey(env.signingKeyFile) : null;
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
	return { keys, ownKey, checkpoints };
}

/** A file, or every checkpoint in a folder. */
function checkpointFiles({ words }: Asked, file: string): string[] {
	if (!existsSync(file)) throw new Stop(words.noFile(file));
	if (!statSync(file).isDirectory()) return [file];
	return readdirSync(file)
		.filter((name) => name.endsWith('.txt'))
		.map((name) => path.join(file, name));
}

import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { type SigningKey, signingKey } from '~/data/signing-key.server';
import { type CheckpointNote, signedCheckpoint } from '~/reads/proof/signed-checkpoint.server';
import type { AppServices } from './app-context.server';
import type { Env } from './env.server';

const HOUR_MS = 3_600_000;

/** Signs how far the history goes, every hour and once more at the end. */
export interface CheckpointRounds {
	/** Writes the last one. */
	stop(): Promise<void>;
}

/** The key of this house. */
export function ownSigningKey({ signingKeyFile }: Pick<Env, 'signingKeyFile'>): SigningKey {
	return signingKey(signingKeyFile);
}

/** Starts the rounds. A checkpoint that cannot be written is told in the log and tried again the next hour; nobody waits for it. */
export function startCheckpoints(app: Pick<AppServices, 'db' | 'clock' | 'log' | 'env'>): CheckpointRounds {
	const key = ownSigningKey(app.env);
	let written = -1;
	const round = async () => {
		try {
			written = await writeNext(app, key, written);
		} catch (error) {
			app.log.error({ msg: 'checkpoint not written', error: String(error) });
		}
	};
	const timer = setInterval(round, HOUR_MS);
	timer.unref();
	return {
		async stop() {
			clearInterval(timer);
			await round();
		},
	};
}

async function writeNext(
	{ db, clock, log, env }: Parameters<typeof startCheckpoints>[0],
	key: SigningKey,
	written: number,
) {
	const signed = await signedCheckpoint(db, key, clock.now());
	if (!signed || signed.size === written) return written;
	const file = dropCheckpoint(env.checkpointFolder, signed);
	log.info({ msg: 'checkpoint', size: signed.size, file });
	return signed.size;
}

/**
 * Puts a checkpoint into the drop folder, a folder for each history, flushed and under its name only when whole. Answers the file.
 */
export function dropCheckpoint(folder: string, { origin, size, note }: CheckpointNote): string {
	const own = path.join(folder, path.basename(origin));
	mkdirSync(own, { recursive: true });
	const file = path.join(own, `${String(size).padStart(12, '0')}.txt`);
	const handle = openSync(`${file}.part`, 'w');
	try {
		writeSync(handle, note);
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
	renameSync(`${file}.part`, file);
	return file;
}

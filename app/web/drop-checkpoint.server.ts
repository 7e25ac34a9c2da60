import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeOnce } from '~/data/write-once.server';
import { readCheckpoint } from '~/domain/audit/checkpoint';
import type { CheckpointNote } from '~/reads/proof/signed-checkpoint.server';

/** Where a checkpoint lies now. */
export interface DroppedCheckpoint {
	file: string;
	/** An earlier one of the same folder that this history does not agree with; null as a rule. */
	contradicts: string | null;
}

/**
 * Puts a checkpoint into the drop folder, a folder for each history, flushed and under its name only when whole. One that is there is
 * never replaced: where it has another root, both stay, the new one with the beginning of its root in its name.
 */
export function dropCheckpoint(folder: string, { origin, size, note }: CheckpointNote): DroppedCheckpoint {
	const own = path.join(folder, path.basename(origin));
	mkdirSync(own, { recursive: true });
	const name = String(size).padStart(12, '0');
	const file = path.join(own, `${name}.txt`);
	const ahead = aheadOf(own, name);
	if (writeOnce(file, note) || rootIn(file) === rootOf(note)) return { file, contradicts: ahead };
	const beside = path.join(own, `${name}-${Buffer.from(rootOf(note), 'base64').toString('hex').slice(0, 8)}.txt`);
	writeOnce(beside, note);
	return { file: beside, contradicts: file };
}

/** A checkpoint of more events than there are now: the end was cut off, or an older database was restored. */
function aheadOf(folder: string, name: string): string | null {
	const last = readdirSync(folder)
		.filter((one) => /^\d{12}\b.*\.txt$/.test(one))
		.sort()
		.at(-1);
	return last && last.slice(0, name.length) > name ? path.join(folder, last) : null;
}

/** What was left unreadable agrees with nothing. */
function rootIn(file: string): string {
	return rootOf(readFileSync(file, 'utf8'));
}

function rootOf(note: string): string {
	const read = readCheckpoint(note);
	return read.ok ? read.value.root : '';
}

import type { Database } from '~/data/database.server';
import { hashesAfter } from '~/data/event-hashes.server';
import { journalHead } from '~/data/journal.server';
import { noteSignature, type SigningKey } from '~/data/signing-key.server';
import { checkpointText, originOf, signedNote } from '~/domain/audit/checkpoint';
import { rootOf } from '~/domain/audit/merkle-tree';
import { sha256, treeOver } from './tree-edge.server';

/** A signed statement of how far the history goes and what it adds up to. */
export interface CheckpointNote {
	origin: string;
	size: number;
	/** The C2SP signed note. */
	note: string;
}

/** The checkpoint over everything recorded so far; null while nothing was. */
export async function signedCheckpoint(db: Database, key: SigningKey, now: string): Promise<CheckpointNote | null> {
	const { seq: size } = await journalHead(db.reader);
	const [first] = await hashesAfter(db.reader, 0, 1);
	if (first === undefined) return null;
	const origin = originOf(first);
	const root = Buffer.from(rootOf(sha256, await treeOver(db, size))).toString('base64');
	const text = checkpointText({ origin, size, root, at: now });
	return { origin, size, note: signedNote(text, [noteSignature(key, text)]) };
}

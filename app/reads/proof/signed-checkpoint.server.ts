import type { Database } from '~/data/database.server';
import { hashesAfter } from '~/data/event-hashes.server';
import { journalHead } from '~/data/journal.server';
import { noteSignature } from '~/data/signing-key.server';
import { checkpointText, originOf, signedNote } from '~/domain/audit/checkpoint';
import { rootOf } from '~/domain/audit/merkle-tree';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import type { House } from './against.server';
import { unsealedSoFar } from './seal-check.server';
import { sha256, treeOver } from './tree-edge.server';

/** A signed statement of how far the history goes and what it adds up to. */
export interface CheckpointNote {
	origin: string;
	size: number;
	/** The C2SP signed note. */
	note: string;
}

/**
 * The checkpoint over everything recorded so far; null while nothing was. Nothing is signed for others that is not sealed throughout.
 * Refused: `seal-missing`, with `from` and `seq`, the stretch in which the first event lies that nobody vouches for.
 */
export async function signedCheckpoint(
	db: Database,
	house: House,
	now: string,
): Promise<Outcome<CheckpointNote | null>> {
	const { seq: size } = await journalHead(db.reader);
	const [first] = await hashesAfter(db.reader, 0, 1);
	if (first === undefined) return accepted(null);
	const gap = await unsealedSoFar(db, house, size);
	if (gap) return refused(gap.code, undefined, { from: gap.notBefore ?? Number(gap.seq), seq: Number(gap.seq) });
	const origin = originOf(first);
	const root = Buffer.from(rootOf(sha256, await treeOver(db, size))).toString('base64');
	const text = checkpointText({ origin, size, root, at: now });
	return accepted({ origin, size, note: signedNote(text, [noteSignature(house.own, text)]) });
}

/** Up to where an export goes, and the checkpoint of just that; none for one that is not signed, so that a gap does not hold it up. */
export async function exportHead(
	db: Database,
	signs: House | null,
	now: string,
): Promise<Outcome<{ head: number; checkpoint: CheckpointNote | null }>> {
	const signed = signs ? await signedCheckpoint(db, signs, now) : accepted(null);
	if (!signed.ok) return signed;
	return accepted({ head: signed.value?.size ?? (await journalHead(db.reader)).seq, checkpoint: signed.value });
}

import type { Database } from '~/data/database.server';
import { journalHead } from '~/data/journal.server';
import { noteSignature } from '~/data/signing-key.server';
import { checkpointText, signedNote } from '~/domain/audit/checkpoint';
import type { Fault } from '~/domain/audit/fault';
import { firstFault } from '~/domain/audit/first-fault';
import { rootOf } from '~/domain/audit/merkle-tree';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import type { House, Vouchers } from './against.server';
import { type ProvenChain, provenChain } from './proven-chain.server';
import { unsealedSoFar } from './seal-check.server';
import { sha256 } from './tree-leaf.server';

/** A signed statement of how far the history goes and what it adds up to. */
export interface CheckpointNote {
	origin: string;
	size: number;
	/** The C2SP signed note. */
	note: string;
}

/**
 * The checkpoint over everything recorded so far; null while nothing was. Nothing is signed for others that is not chained and sealed
 * throughout. Refused: `seal-missing`, with `from` and `seq`, the stretch in which the first event lies that nobody vouches for.
 */
export async function signedCheckpoint(
	db: Database,
	house: House,
	now: string,
): Promise<Outcome<CheckpointNote | null>> {
	const { chain, fault } = await provenSoFar(db, house);
	if (fault)
		return refused('seal-missing', undefined, { from: fault.notBefore ?? Number(fault.seq), seq: Number(fault.seq) });
	const { origin, edge } = chain;
	if (edge.size === 0) return accepted(null);
	const root = Buffer.from(rootOf(sha256, edge)).toString('base64');
	const text = checkpointText({ origin, size: edge.size, root, at: now });
	return accepted({ origin, size: edge.size, note: signedNote(text, [noteSignature(house.own, text)]) });
}

/**
 * How far a history in use is proven: each hash, each link and each seal. A seal tells the last event of its span, and the links what
 * lies within. Only what is new since it was last asked is read.
 */
export async function provenSoFar(db: Database, house: Vouchers): Promise<{ chain: ProvenChain; fault: Fault | null }> {
	const chain = await provenChain(db);
	const unsealed = await unsealedSoFar(db, house, chain.head.seq);
	return { chain, fault: firstFault(chain.fault, unsealed) };
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

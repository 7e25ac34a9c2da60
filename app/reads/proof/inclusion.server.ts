import type { Database } from '~/data/database.server';
import { hashesAfter } from '~/data/event-hashes.server';
import { findEvent } from '~/data/event-search.server';
import { eventHash, type StoredEvent } from '~/data/journal.server';
import { letOthersIn } from '~/data/let-others-in.server';
import { noteIsSigned, type VerifyingKey } from '~/data/signing-key.server';
import { readCheckpoint } from '~/domain/audit/checkpoint';
import { type InclusionProof, PROOF_FORMAT, readInclusionProof } from '~/domain/audit/inclusion-proof';
import { inclusionPath, rootFromPath } from '~/domain/audit/merkle-tree';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import type { Actor } from '~/domain/people/actor';
import { historyScope } from '../history-scope.server';
import type { House } from './against.server';
import { signedCheckpoint } from './signed-checkpoint.server';
import { eventLeaf, sha256 } from './tree-leaf.server';

const HASH_BYTES = 32;
const PAGE = 5_000;

/**
 * The proof that one event within the reader's scope is part of the history as it stands now; null for any other. Refused:
 * `seal-missing`, also when the event, or any other, was altered since it was found good.
 */
export async function inclusionProof(
	db: Database,
	actor: Actor,
	seq: number,
	house: House,
	now: string,
): Promise<Outcome<InclusionProof | null>> {
	const event = await findEvent(db.reader, await historyScope(db, actor), seq);
	const signed = event ? await signedCheckpoint(db, house, now) : accepted(null);
	if (!signed.ok) return signed;
	const checkpoint = signed.value;
	if (!event || !checkpoint) return accepted(null);
	const leaves = await leavesOf(db, checkpoint.size);
	const leaf = (index: number) => leaves.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
	const path = inclusionPath(sha256, leaf, seq - 1, checkpoint.size);
	const proof: InclusionProof = {
		format: PROOF_FORMAT,
		event: { ...event },
		index: seq - 1,
		path: path.map((hash) => Buffer.from(hash).toString('base64')),
		checkpoint: checkpoint.note,
	};
	const fault = proofFault(proof, null);
	if (!fault) return accepted(proof);
	const [from, last] = fault === 'event-altered' ? [seq, seq] : [1, checkpoint.size];
	return refused('seal-missing', undefined, { from, seq: last });
}

/** 32 bytes an event: thirty megabytes for a million of them. */
async function leavesOf(db: Database, size: number): Promise<Uint8Array> {
	const leaves = new Uint8Array(size * HASH_BYTES);
	for (let at = 0; at < size; ) {
		const hashes = await hashesAfter(db.reader, at, Math.min(PAGE, size - at));
		for (const hash of hashes) leaves.set(eventLeaf(hash), at++ * HASH_BYTES);
		await letOthersIn();
	}
	return leaves;
}

/** What is wrong with a proof; null when it holds. */
export type ProofFault = 'not-a-proof' | 'not-a-checkpoint' | 'checkpoint-unsigned' | 'event-altered' | 'not-included';

/**
 * Checks a downloaded proof without any database: that the event gives its hash, that the path leads from it to the checkpoint's
 * root, and, with a key, that the checkpoint is signed by it.
 */
export function proofFault(value: unknown, key: VerifyingKey | null): ProofFault | null {
	const proof = readInclusionProof(value);
	if (!proof.ok) return 'not-a-proof';
	const { event, index, path } = proof.value;
	const checkpoint = readCheckpoint(proof.value.checkpoint);
	if (!checkpoint.ok) return 'not-a-checkpoint';
	const { size, root, text, signatures } = checkpoint.value;
	if (key && !noteIsSigned(key, text, signatures)) return 'checkpoint-unsigned';
	const { hash, ...body } = event;
	if (eventHash(body as Omit<StoredEvent, 'hash'>) !== hash || index !== event.seq - 1) return 'event-altered';
	const siblings = path.map((one) => Buffer.from(one, 'base64'));
	const reached = rootFromPath(sha256, eventLeaf(hash), { index, size, path: siblings });
	return reached && Buffer.from(reached).toString('base64') === root ? null : 'not-included';
}

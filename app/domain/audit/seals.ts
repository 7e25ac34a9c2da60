/**
 * The seal of one transaction: whoever wrote the events `firstSeq` to `seq` held the signing key. Each seal names the last good one
 * before it by its digest; nothing is signed over another, so the last good signature vouches for a whole row of seals.
 */
export interface Seal {
	seq: number;
	firstSeq: number;
	/** Tells keys apart; not a secret. */
	keyId: string;
	/** Digest of the seal before; empty for the first. */
	prevSeal: string;
	/** Ed25519 over {@link sealText}, base64. */
	signature: string;
}

/** What is signed. `hash` is that of the last event. */
export function sealText({ seq, firstSeq, keyId, prevSeal }: Omit<Seal, 'signature'>, hash: string): string {
	return `project-pin seal\n${firstSeq} ${seq}\n${hash}\n${keyId}\n${prevSeal}\n`;
}

/** What the digest of a seal is made over. */
export function sealDigestText(seal: Seal, hash: string): string {
	return `${sealText(seal, hash)}${seal.signature}\n`;
}

/** A seal with the hash its last event has now. */
export interface KeptSeal extends Seal {
	hash: string;
	digest: string;
}

/** How a seal stands to the one before it. */
export type SealJoin =
	/** It names it: who signed it looked at the one before and found it good. */
	| 'vouches'
	/** Its events follow, but it does not name it, or another key made it: the one before needs a good signature of its own. */
	| 'follows'
	/** Its events do not follow. */
	| 'gap';

/**
 * A seal vouches for nothing but seals of its own key: only these can its signer judge. The first seal of all (`before` null) must
 * begin at `from`, the number sealing began with: 1, unless the database is older than seals.
 */
export function sealJoin(before: KeptSeal | null, seal: KeptSeal, from: number): SealJoin {
	if (!before) return seal.firstSeq <= from ? 'follows' : 'gap';
	if (seal.firstSeq !== before.seq + 1) return 'gap';
	return seal.keyId === before.keyId && seal.prevSeal === before.digest ? 'vouches' : 'follows';
}

/**
 * The seal of one transaction: whoever wrote the events `firstSeq` to `seq` held the signing key. Each seal names the one before
 * by its digest, so the last good signature vouches for all seals, and through the chain for all events.
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

/**
 * The first event not vouched for where a seal follows another one; null when it joins on. `isSigned` is asked only where two do not
 * fit: an honest seal names the last signed one before it, so of the two the unsigned one is the forged one. Events before the first
 * seal of all are older than sealing; the chain binds them to it.
 */
export function gapBefore(
	before: KeptSeal | null,
	seal: KeptSeal,
	isSigned: (seal: KeptSeal) => boolean,
): number | null {
	if (!before) return null;
	if (seal.firstSeq !== before.seq + 1) return before.seq + 1;
	if (seal.prevSeal === before.digest) return null;
	return isSigned(before) ? seal.firstSeq : before.firstSeq;
}

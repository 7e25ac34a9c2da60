import type { SigningKey, VerifyingKey } from '~/data/signing-key.server';
import type { SignedCheckpoint } from '~/domain/audit/checkpoint';

/** Who may have sealed a history, and from where on. */
export interface Vouchers {
	/** Only these keys may have sealed it. None: nothing can be said about seals. */
	keys: readonly VerifyingKey[];
	/** The first event that must be sealed: 1, unless the database is older than seals. Never taken from the database itself. */
	sealedFrom: number;
}

/** This house: who vouched for its history so far, and the key that signs on. */
export interface House extends Vouchers {
	own: SigningKey;
}

/** What a history is held against besides itself: keys that may have sealed it, checkpoints that once left the machine. */
export interface Against extends Vouchers {
	checkpoints: readonly SignedCheckpoint[];
}

export const NOTHING_SIGNED: Against = { keys: [], sealedFrom: 1, checkpoints: [] };

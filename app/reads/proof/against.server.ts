import type { VerifyingKey } from '~/data/signing-key.server';
import type { SignedCheckpoint } from '~/domain/audit/checkpoint';

/** What a history is held against besides itself: keys that may have sealed it, checkpoints that once left the machine. */
export interface Against {
	/** Only these keys may have sealed the history. */
	keys: readonly VerifyingKey[];
	/** The key of this machine: counts where it sealed anything, so that copies of other machines still verify. */
	ownKey: VerifyingKey | null;
	checkpoints: readonly SignedCheckpoint[];
}

export const NOTHING_SIGNED: Against = { keys: [], ownKey: null, checkpoints: [] };

import type { AppServices } from './app-context.server';

/** What the server knows of the proof of its own history. Once something was wrong it stays wrong: time heals no gap. */
export interface ProofWatch {
	/** The number at or before which the first event lies that nobody vouches for; null while all is well. */
	unsealedAt: number | null;
	/** A checkpoint that left the machine says otherwise than the history does. */
	contradicted: boolean;
}

export const UNTROUBLED: ProofWatch = { unsealedAt: null, contradicted: false };

/** Notes and logs a gap in the seals, loudly: somebody without the key wrote to the database. */
export function noteGap({ proof, log }: Pick<AppServices, 'proof' | 'log'>, seq: number): void {
	proof.unsealedAt = Math.min(proof.unsealedAt ?? seq, seq);
	log.error({ msg: 'seal missing: an event was not written by a holder of the key; run pin verify', seq });
}

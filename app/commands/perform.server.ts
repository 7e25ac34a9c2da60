import { createHash } from 'node:crypto';
import type { Database, WriteTx } from '~/data/database.server';
import { answerFor, keepAnswer } from '~/data/idempotency.server';
import type { Channel } from '~/data/journal.server';
import { type Outcome, type Refusal, refused } from '~/domain/outcome';
import type { Actor } from '~/domain/people/actor';

/** Who does something, through which door, when. Time is an argument: below the edge nobody reads a clock. */
export interface Acting {
	db: Database;
	actor: Actor;
	channel: Channel;
	/** UTC instant. */
	now: string;
	/** Day in Asia/Shanghai. */
	today: string;
	newId: () => string;
	/** The key a form carries and the words it carried: the same post twice has one effect and one answer (R4). */
	idempotency?: { key: string; body: string };
}

class RefusedInside extends Error {
	constructor(readonly refusal: Refusal) {
		super(refusal.code);
	}
}

/**
 * Runs one command in one transaction. A refusal rolls everything back. With an idempotency key the first answer is kept
 * beside the change and given again; the same key with other words is refused (`idempotency-key-reused`).
 */
export async function perform<T>(acting: Acting, work: (tx: WriteTx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
	const { idempotency } = acting;
	try {
		return await acting.db.write(async (tx) => {
			const key = idempotency && `${acting.actor.id}:${idempotency.key}`;
			const bodyHash = idempotency ? createHash('sha256').update(idempotency.body).digest('hex') : '';
			if (key) {
				const earlier = await answerFor(tx, key);
				if (earlier) {
					return earlier.bodyHash === bodyHash
						? { ok: true, value: earlier.answer as T }
						: refused('idempotency-key-reused');
				}
			}
			const outcome = await work(tx);
			if (!outcome.ok) throw new RefusedInside(outcome.refusal);
			if (key) await keepAnswer(tx, key, bodyHash, outcome.value, acting.now);
			return outcome;
		});
	} catch (error) {
		if (error instanceof RefusedInside) return { ok: false, refusal: error.refusal };
		throw error;
	}
}

import { createHash } from 'node:crypto';
import type { AnyTx, Database, WriteTx } from '~/data/database.server';
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

/** Somebody who has not signed in does something; the command finds out who it is. */
export type Visit = Omit<Acting, 'actor'>;

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
			const earlier = await earlierAnswer<T>(acting, tx);
			if (earlier) return earlier;
			const outcome = await work(tx);
			if (!outcome.ok) throw new RefusedInside(outcome.refusal);
			if (idempotency) {
				await keepAnswer(tx, keyOf(acting, idempotency), hashOf(idempotency), outcome.value, acting.now);
			}
			return outcome;
		});
	} catch (error) {
		if (error instanceof RefusedInside) return { ok: false, refusal: error.refusal };
		throw error;
	}
}

/** The answer already given to this post; null when it is new. For commands that must do costly work before the transaction. */
export async function earlierAnswer<T>(acting: Acting, tx: AnyTx = acting.db.reader): Promise<Outcome<T> | null> {
	const { idempotency } = acting;
	if (!idempotency) return null;
	const earlier = await answerFor(tx, keyOf(acting, idempotency));
	if (!earlier) return null;
	if (earlier.bodyHash !== hashOf(idempotency)) return refused('idempotency-key-reused');
	return { ok: true, value: earlier.answer as T };
}

type Idempotency = NonNullable<Acting['idempotency']>;

function keyOf({ actor }: Acting, { key }: Idempotency): string {
	return `${actor.id}:${key}`;
}

function hashOf({ body }: Idempotency): string {
	return createHash('sha256').update(body).digest('hex');
}

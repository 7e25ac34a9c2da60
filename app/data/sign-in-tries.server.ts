import { countTry, type Limit, minutesToWait, type Tries } from '~/domain/people/sign-in-limit';
import type { AnyTx, WriteTx } from './database.server';

/** Counts a try under a key, atomically. Answers how many minutes to wait when the door is shut, else null. */
export async function countTryUnder(
	tx: WriteTx,
	key: string,
	limit: Limit,
	now: string,
): Promise<{ minutes: number } | null> {
	const kept = await findTries(tx, key);
	const { tries, allowed } = countTry(kept, limit, now);
	if (!allowed) return { minutes: minutesToWait(tries, now) };
	await tx.signInTries.upsert({ where: { key }, create: { key, ...tries }, update: tries });
	return null;
}

/** Tries counted under a key, or null. */
export async function findTries(tx: AnyTx, key: string): Promise<Tries | null> {
	const row = await tx.signInTries.findUnique({ where: { key } });
	return row && { count: row.count, until: row.until };
}

/** The password was right: the name starts afresh. */
export async function forgetTries(tx: WriteTx, key: string): Promise<void> {
	await tx.signInTries.deleteMany({ where: { key } });
}

/** Takes one try back: a right password does not count against its address. */
export async function takeBackTry(tx: WriteTx, key: string): Promise<void> {
	await tx.signInTries.updateMany({ where: { key, count: { gt: 0 } }, data: { count: { decrement: 1 } } });
}

/** Clears what no longer counts, so that guesses at names never fill the table. */
export async function forgetTriesBefore(tx: WriteTx, now: string): Promise<void> {
	await tx.signInTries.deleteMany({ where: { until: { lte: now } } });
}

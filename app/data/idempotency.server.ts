import type { AnyTx, WriteTx } from './database.server';

/** The answer already given under a key, or null. */
export async function answerFor(tx: AnyTx, key: string): Promise<{ bodyHash: string; answer: unknown } | null> {
	const row = await tx.idempotencyKey.findUnique({ where: { key } });
	return row ? { bodyHash: row.bodyHash, answer: JSON.parse(row.answer) } : null;
}

/** Keeps an answer in the transaction of the change it answers. */
export async function keepAnswer(
	tx: WriteTx,
	key: string,
	bodyHash: string,
	answer: unknown,
	at: string,
): Promise<void> {
	await tx.idempotencyKey.create({ data: { key, bodyHash, answer: JSON.stringify(answer ?? null), at } });
}

/** Forgets answers older than an instant. */
export async function forgetAnswersBefore(tx: WriteTx, at: string): Promise<number> {
	return (await tx.idempotencyKey.deleteMany({ where: { at: { lt: at } } })).count;
}

import { type AnyTx, readRows } from './database.server';

/** Hashes of events after a number, in order, without what they say. */
export async function hashesAfter(tx: AnyTx, seq: number, limit: number): Promise<string[]> {
	const rows = await readRows<{ hash: string }>(
		tx,
		'SELECT "hash" FROM "Event" WHERE "seq" > ? ORDER BY "seq" LIMIT ?',
		seq,
		limit,
	);
	return rows.map((row) => row.hash);
}

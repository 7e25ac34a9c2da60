import { type Database, openDatabase, type WriteTx } from './database.server';
import { journalHead } from './journal.server';
import { sealEvents } from './seals.server';
import { type SigningKey, signingKey } from './signing-key.server';

/** Opens a migrated database in which every transaction's events are sealed, with the key in a file, made where missing. */
export async function openSealedDatabase(url: string, keyFile: string): Promise<Database> {
	const key = signingKey(keyFile);
	const db = await openDatabase(url);
	return { ...db, write: (work) => db.write(sealed(key, work)) };
}

/** Work whose events are sealed before the commit. */
function sealed<T>(key: SigningKey, work: (tx: WriteTx) => Promise<T>): (tx: WriteTx) => Promise<T> {
	return async (tx) => {
		const before = await journalHead(tx);
		const result = await work(tx);
		const { seq, hash } = await journalHead(tx);
		if (seq > before.seq) await sealEvents(tx, key, { firstSeq: before.seq + 1, seq, hash });
		return result;
	};
}

import { type Database, openDatabase, type WriteTx } from './database.server';
import { journalHead } from './journal.server';
import { sealEvents } from './seals.server';
import { type HouseKeys, houseKeys } from './signing-key.server';

/** Hears that events were sealed although no key of this house sealed the one before them: `before`, its number. */
export type OnGap = (before: number) => void;

/** Opens a migrated database in which every transaction's events are sealed, with the key in a file, made where missing. */
export async function openSealedDatabase(url: string, keyFile: string, onGap: OnGap = () => {}): Promise<Database> {
	const keys = houseKeys(keyFile);
	const db = await openDatabase(url);
	return { ...db, write: (work) => writeSealed(db, keys, work, onGap) };
}

/** Seals the events of a piece of work before the commit. */
async function writeSealed<T>(
	db: Database,
	keys: HouseKeys,
	work: (tx: WriteTx) => Promise<T>,
	onGap: OnGap,
): Promise<T> {
	let gapBefore: number | null = null;
	const result = await db.write(async (tx) => {
		const before = await journalHead(tx);
		const done = await work(tx);
		const { seq, hash } = await journalHead(tx);
		if (seq === before.seq) return done;
		const joined = await sealEvents(tx, keys, { firstSeq: before.seq + 1, seq, hash });
		if (!joined) gapBefore = before.seq;
		return done;
	});
	if (gapBefore !== null) onGap(gapBefore);
	return result;
}

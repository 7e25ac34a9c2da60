import type { AnyTx, Database } from '~/data/database.server';
import { letOthersIn } from '~/data/let-others-in.server';
import { hasSeals, lastSigned, sealIsSigned, sealsAfter, sealUpTo } from '~/data/seals.server';
import type { Fault } from '~/domain/audit/fault';
import { faultBetween, firstFault } from '~/domain/audit/first-fault';
import { type KeptSeal, sealJoin } from '~/domain/audit/seals';
import type { Vouchers } from './against.server';

const PAGE = 5_000;

/** How far a history is sealed by keys that count. Null when no key counts: then nothing is claimed. */
export interface SealCheck {
	fault: Fault | null;
	sealedTo: number | null;
}

/**
 * What is wrong first, with the seals held against what else was found up to `head`: they may name an earlier event, or tell more
 * closely which. A file that cannot be read is left alone.
 */
export async function sealsBeside(tx: AnyTx, against: Vouchers, head: number, found: Fault | null): Promise<SealCheck> {
	if (found?.code === 'unreadable' || found?.code === 'file-damaged') return { fault: found, sealedTo: null };
	const upTo = found?.code === 'checkpoint-differs' ? Math.max(head, found.seq ?? 0) : head;
	const sealed = await checkSeals(tx, against, upTo);
	const fault = firstFault(found, sealed.fault);
	return { fault, sealedTo: fault ? null : sealed.sealedTo };
}

/** Whether every event up to `head` was written by a holder of a key that counts. The fault names the first that nobody vouches for. */
async function checkSeals(tx: AnyTx, vouchers: Vouchers, head: number): Promise<SealCheck> {
	if (vouchers.keys.length === 0) return { fault: null, sealedTo: null };
	const { fault, last } = (await hasSeals(tx)) ? await walkSeals(tx, vouchers, null) : { fault: null, last: null };
	return { fault: fault ?? unsealedTail(last, vouchers, head), sealedTo: last?.seq ?? 0 };
}

/** Whether every event is sealed of a database in use, from where the last look ended: only new seals are read. */
export async function unsealedSoFar(db: Database, vouchers: Vouchers, head: number): Promise<Fault | null> {
	const known = good.get(db);
	const still = known && (await sealUpTo(db.reader, known.seq));
	const { fault, last } = await walkSeals(
		db.reader,
		vouchers,
		still?.digest === known?.digest ? (still ?? null) : null,
	);
	if (last) good.set(db, last);
	return fault ?? unsealedTail(last, vouchers, head);
}

/** The last seal that proved good, by database. */
const good = new WeakMap<Database, KeptSeal>();

function unsealedTail(last: KeptSeal | null, { sealedFrom }: Vouchers, head: number): Fault | null {
	if (head === 0 || (last && last.seq >= head)) return null;
	const seq = Math.min(last ? last.seq + 1 : sealedFrom, head);
	return { code: 'seal-missing', seq, detail: `${seq}–${head}` };
}

/** What a walk over the seals ends with: the last good one, and the first event after it that nobody vouches for. */
interface Walked {
	last: KeptSeal | null;
	fault: Fault | null;
}

/**
 * Walks all seals, a hash each. A signature is checked where a row of seals ends, each of which names the one before: as a rule once,
 * at the last.
 */
async function walkSeals(tx: AnyTx, vouchers: Vouchers, start: KeptSeal | null): Promise<Walked> {
	const { sealedFrom } = vouchers;
	const isSigned = signedBy(vouchers);
	let [last, before] = [start, start];
	for (;;) {
		const page: KeptSeal[] = await sealsAfter(tx, before?.seq ?? sealedFrom - 1, PAGE);
		for (const seal of page) {
			const join = sealJoin(before, seal, sealedFrom);
			if (join !== 'vouches' && before) {
				if (!isSigned(before)) return unsignedRow(tx, vouchers, last, before);
				last = before;
			}
			if (join === 'gap') {
				const seq = before ? before.seq + 1 : sealedFrom;
				return { last, fault: { code: 'seal-missing', seq, detail: `${seq}–${seal.seq}` } };
			}
			before = seal;
		}
		if (page.length < PAGE) break;
		await letOthersIn();
	}
	if (!before || isSigned(before)) return { last: before, fault: null };
	return unsignedRow(tx, vouchers, last, before);
}

function signedBy({ keys }: Vouchers): (seal: KeptSeal) => boolean {
	return (seal) => keys.some((key) => sealIsSigned(key, seal));
}

/** Where a row of seals whose last is not signed ceases to be genuine. Who seals with another key vouches for nothing at all. */
async function unsignedRow(tx: AnyTx, vouchers: Vouchers, before: KeptSeal | null, end: KeptSeal): Promise<Walked> {
	const { keys, sealedFrom } = vouchers;
	const after = before?.seq ?? sealedFrom - 1;
	const last = (await lastSigned(tx, signedBy(vouchers), after, end.seq)) ?? before;
	const [bad = end] = await sealsAfter(tx, last?.seq ?? after, 1);
	const first = last ? last.seq + 1 : sealedFrom;
	const upTo = keys.some(({ id }) => id === bad.keyId) ? bad.seq : first;
	return { last, fault: faultBetween('seal-missing', first, upTo, `${first}–${bad.seq}`) };
}

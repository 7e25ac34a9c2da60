import type { AnyTx } from '~/data/database.server';
import { hasSeals, sealIsSigned, sealsAfter, sealUpTo } from '~/data/seals.server';
import type { Fault } from '~/domain/audit/fault';
import { gapBefore, type KeptSeal } from '~/domain/audit/seals';
import type { Against } from './against.server';

const PAGE = 5_000;

/** How far a history is sealed by keys that count. Null when no key counts: then nothing is claimed. */
export interface SealCheck {
	fault: Fault | null;
	sealedTo: number | null;
}

/**
 * Whether every event was written by a holder of the key. One signature is checked as a rule, the last: it vouches for the seal before
 * it and so for all. `agreedTo`: up to there a signed checkpoint vouches as well.
 */
export async function checkSeals(tx: AnyTx, against: Against, head: number, agreedTo: number): Promise<SealCheck> {
	const { keys, ownKey } = against;
	const last = (await hasSeals(tx)) ? await sealUpTo(tx, head) : null;
	const counting = keys.length > 0 ? keys : ownKey && (await sealsBy(tx, ownKey.id)) ? [ownKey] : [];
	if (counting.length === 0) return { fault: null, sealedTo: null };
	if (!last) return ended(0, agreedTo, head);
	const signed = (seal: KeptSeal) => counting.some((key) => sealIsSigned(key, seal));
	const good = signed(last) ? last.seq : await lastSigned(tx, signed, last.seq);
	const gap = await firstGap(tx, signed, last.seq);
	return ended(gap === null ? good : Math.min(good, gap - 1), agreedTo, head);
}

function ended(sealedTo: number, agreedTo: number, head: number): SealCheck {
	const to = Math.max(sealedTo, agreedTo);
	if (to >= head) return { fault: null, sealedTo: to };
	return { fault: { code: 'seal-missing', seq: to + 1, detail: `${to + 1}–${head}` }, sealedTo: to };
}

async function sealsBy(tx: AnyTx, keyId: string): Promise<boolean> {
	if (!(await hasSeals(tx))) return false;
	const last = await sealUpTo(tx, Number.MAX_SAFE_INTEGER);
	const [first] = await sealsAfter(tx, 0, 1);
	return last?.keyId === keyId || first?.keyId === keyId;
}

/** Walks all seals: a hash each, no signature. */
async function firstGap(tx: AnyTx, signed: (seal: KeptSeal) => boolean, lastSeq: number): Promise<number | null> {
	let before: KeptSeal | null = null;
	for (let after = 0; after < lastSeq; ) {
		const seals: KeptSeal[] = await sealsAfter(tx, after, PAGE);
		for (const seal of seals) {
			const gap = gapBefore(before, seal, signed);
			if (gap !== null) return gap;
			before = seal;
		}
		after = seals.at(-1)?.seq ?? lastSeq;
	}
	return null;
}

/** Where the last signed seal ends, by halving: what was altered takes all that follows with it. */
async function lastSigned(tx: AnyTx, signed: (seal: KeptSeal) => boolean, badSeq: number): Promise<number> {
	let [good, bad] = [0, badSeq];
	while (bad - good > 1) {
		const middle = Math.floor((good + bad) / 2);
		const seal = await sealUpTo(tx, middle);
		if (seal && !signed(seal)) bad = seal.seq;
		else good = middle;
	}
	return (await sealUpTo(tx, good))?.seq ?? 0;
}

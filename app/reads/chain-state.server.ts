import type { Database } from '~/data/database.server';
import { hashesAfter } from '~/data/event-hashes.server';
import { journalHead } from '~/data/journal.server';
import { nothingProven, type ProvenChain, proveOn } from './proof/proven-chain.server';

/** How far the chain of events has proven whole in this process. */
export interface ChainState {
	/** The last event proven. */
	proven: number;
	head: number;
	/** The last event's hash: whoever wrote it down once can tell any later change. */
	hash: string;
	/** The first event that does not fit; null while all do. */
	brokenAt: number | null;
}

/** Events checked for one page view: a city's months at the first one, a handful at every other. */
const AT_ONCE = 10_000;

/** Apart from what the hourly checkpoint proved: who opens the page sees what was altered since the start, too. */
const seen = new WeakMap<Database, ProvenChain>();

/**
 * Checks what is new since it was last asked, at most so much at once; the whole history is for `pin verify`. `upTo`: the last event
 * of the day a page shows; null for all there is.
 */
export async function chainState(db: Database, upTo: number | null): Promise<ChainState> {
	const chain = seen.get(db) ?? nothingProven();
	seen.set(db, chain);
	await proveOn(db, chain, AT_ONCE);
	const { head: proven, fault } = chain;
	const brokenAt = fault && (fault.notBefore ?? fault.seq);
	if (upTo === null) {
		const head = await journalHead(db.reader);
		return { proven: proven.seq, head: head.seq, hash: head.hash, brokenAt };
	}
	const [hash = ''] = await hashesAfter(db.reader, upTo - 1, 1);
	return { proven: Math.min(proven.seq, upTo), head: upTo, hash, brokenAt };
}

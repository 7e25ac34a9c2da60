import type { Database } from '~/data/database.server';
import { hashesAfter } from '~/data/event-hashes.server';
import { eventsAfter } from '~/data/history-pages.server';
import { GENESIS_HASH, type Head, journalHead } from '~/data/journal.server';
import { chainFault } from './replay-page.server';

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

const proven = new WeakMap<Database, { head: Head; brokenAt: number | null }>();

/**
 * Checks what is new since it was last asked, at most so much at once; the whole history is for `pin verify`. `upTo`: the last event
 * of the day a page shows; null for all there is.
 */
export async function chainState(db: Database, upTo: number | null): Promise<ChainState> {
	const known = proven.get(db) ?? { head: { seq: 0, at: '', hash: GENESIS_HASH }, brokenAt: null };
	if (known.brokenAt === null) {
		for (const read of await eventsAfter(db.reader, known.head.seq, AT_ONCE)) {
			const { event } = read;
			// Two readers may have asked for the same events.
			if (event.seq <= known.head.seq) continue;
			if (chainFault(known.head, read)) {
				known.brokenAt = known.head.seq + 1;
				break;
			}
			known.head = { seq: event.seq, at: event.at, hash: event.hash };
		}
	}
	proven.set(db, known);
	const { brokenAt } = known;
	if (upTo === null) {
		const head = await journalHead(db.reader);
		return { proven: known.head.seq, head: head.seq, hash: head.hash, brokenAt };
	}
	const [hash = ''] = await hashesAfter(db.reader, upTo - 1, 1);
	return { proven: Math.min(known.head.seq, upTo), head: upTo, hash, brokenAt };
}

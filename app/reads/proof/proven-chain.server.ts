import type { Database } from '~/data/database.server';
import { eventsAfter } from '~/data/history-pages.server';
import { GENESIS_HASH, type Head } from '~/data/journal.server';
import { letOthersIn } from '~/data/let-others-in.server';
import { chainFault } from '~/domain/audit/chain-fault';
import { originOf } from '~/domain/audit/checkpoint';
import type { Fault } from '~/domain/audit/fault';
import { appendLeaf, type TreeEdge } from '~/domain/audit/merkle-tree';
import { eventLeaf, sha256 } from './tree-leaf.server';

/** How far the chain of events has proven whole in this process: every hash computed anew, every link. */
export interface ProvenChain {
	/** The last event proven. */
	head: Head;
	/** The tree over these events. */
	edge: TreeEdge;
	/** The name its checkpoints go by; empty before the first event. */
	origin: string;
	/** What is wrong with the next one; null while nothing is. */
	fault: Fault | null;
}

/** Few enough that a page that waits is not held up. */
const PAGE = 250;

declare global {
	var pinProven: WeakMap<Database['reader'], ProvenChain> | undefined;
}

/** Kept as far as was asked for: an hourly checkpoint reads one hour. Once per process, not per copy of this file, as connections are. */
globalThis.pinProven ??= new WeakMap();
const kept = globalThis.pinProven;

/** Proves what came since it was last asked, and answers how far that is. */
export async function provenChain(db: Database): Promise<ProvenChain> {
	const chain = kept.get(db.reader) ?? nothingProven();
	kept.set(db.reader, chain);
	await proveOn(db, chain);
	const { head, edge, origin, fault } = chain;
	return { head, edge: { size: edge.size, peaks: [...edge.peaks] }, origin, fault };
}

/** Proves what follows, at most so many events; what is proven once is not looked at again. */
export async function proveOn(db: Database, chain: ProvenChain, most = Number.POSITIVE_INFINITY): Promise<void> {
	for (let left = most; left > 0 && !chain.fault; left -= PAGE) {
		const limit = Math.min(PAGE, left);
		const events = await eventsAfter(db.reader, chain.head.seq, limit);
		for (const read of events) if (!chain.fault) prove(chain, read);
		if (events.length < limit) break;
		await letOthersIn();
	}
}

function prove(chain: ProvenChain, { event, computedHash }: Awaited<ReturnType<typeof eventsAfter>>[number]): void {
	const { seq, at, hash } = event;
	// Two readers may have asked for the same events.
	if (seq <= chain.head.seq) return;
	chain.fault = chainFault(chain.head, event, computedHash);
	if (chain.fault) return;
	if (seq === 1) chain.origin = originOf(hash);
	appendLeaf(sha256, chain.edge, eventLeaf(hash));
	chain.head = { seq, at, hash };
}

/** Before the first event. */
export function nothingProven(): ProvenChain {
	return { head: { seq: 0, at: '', hash: GENESIS_HASH }, edge: { size: 0, peaks: [] }, origin: '', fault: null };
}

import { hash } from 'node:crypto';
import type { AnyTx, Database } from '~/data/database.server';
import { hashesAfter } from '~/data/event-hashes.server';
import { letOthersIn } from '~/data/let-others-in.server';
import { appendLeaf, leafHash, type Sha256, type TreeEdge } from '~/domain/audit/merkle-tree';

export const sha256: Sha256 = (data) => hash('sha256', data, 'buffer');

/** The leaf of an event: its hash, 32 bytes, is the data. The hash holds everything the event says. */
export function eventLeaf(ofEvent: string): Uint8Array {
	return leafHash(sha256, Buffer.from(ofEvent, 'hex'));
}

const PAGE = 5_000;

/** The tree over the first `size` events; events must not run out before. */
export async function treeOver(db: Database, size: number): Promise<TreeEdge> {
	const own = kept.get(db);
	const edge = own && own.size <= size ? { size: own.size, peaks: [...own.peaks] } : { size: 0, peaks: [] };
	await grow(db.reader, edge, size);
	if (!own || own.size < edge.size) kept.set(db, { size: edge.size, peaks: [...edge.peaks] });
	return edge;
}

/** Grown as far as it was asked for: an hourly checkpoint reads one hour. */
const kept = new WeakMap<Database, TreeEdge>();

async function grow(tx: AnyTx, edge: TreeEdge, size: number): Promise<void> {
	while (edge.size < size) {
		const hashes = await hashesAfter(tx, edge.size, Math.min(PAGE, size - edge.size));
		if (hashes.length === 0) throw new Error(`the journal ends at ${edge.size}, not ${size}`);
		for (const one of hashes) appendLeaf(sha256, edge, eventLeaf(one));
		await letOthersIn();
	}
}

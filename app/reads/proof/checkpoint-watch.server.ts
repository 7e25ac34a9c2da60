import { originOf, type SignedCheckpoint } from '~/domain/audit/checkpoint';
import type { Fault } from '~/domain/audit/fault';
import { faultBetween } from '~/domain/audit/first-fault';
import { appendLeaf, rootOf, type TreeEdge } from '~/domain/audit/merkle-tree';
import { eventLeaf, sha256 } from './tree-leaf.server';

/** Grows the tree event by event, as long as a checkpoint of old waits to be held against it; memory grows with neither. */
export class CheckpointWatch {
	/** The size of the largest checkpoint that agreed. */
	agreedTo = 0;
	private readonly edge: TreeEdge = { size: 0, peaks: [] };
	private readonly waiting: SignedCheckpoint[];
	private origin = '';

	constructor(checkpoints: readonly SignedCheckpoint[]) {
		this.waiting = [...checkpoints].sort((one, other) => one.size - other.size);
	}

	/** Takes the next event into the tree. The fault names the events among which is the first that differs from what was signed. */
	see(hash: string): Fault | null {
		if (this.waiting.length === 0) return null;
		if (this.edge.size === 0) this.origin = originOf(hash);
		appendLeaf(sha256, this.edge, eventLeaf(hash));
		for (let next = this.waiting[0]; next && next.size <= this.edge.size; next = this.waiting[0]) {
			this.waiting.shift();
			const fault = this.against(next);
			if (fault) return fault;
			this.agreedTo = next.size;
		}
		return null;
	}

	/** What is left when the events have run out: a checkpoint that knew more of them. */
	end(): Fault | null {
		const { size } = this.edge;
		const ahead = this.waiting.find((checkpoint) => checkpoint.size > size);
		if (!ahead) return null;
		if (size > 0 && ahead.origin !== this.origin) return this.foreign(ahead);
		return faultBetween('checkpoint-ahead', this.agreedTo + 1, size + 1, `${size} < ${ahead.size}`);
	}

	/** The root so far, base64. */
	root(): string {
		return Buffer.from(rootOf(sha256, this.edge)).toString('base64');
	}

	private against(checkpoint: SignedCheckpoint): Fault | null {
		if (checkpoint.size === 0) return null;
		if (checkpoint.origin !== this.origin) return this.foreign(checkpoint);
		if (checkpoint.root === this.root()) return null;
		const first = this.agreedTo + 1;
		return faultBetween('checkpoint-differs', first, checkpoint.size, `${first}–${checkpoint.size}`);
	}

	private foreign({ origin }: SignedCheckpoint): Fault {
		// A first event that was altered names another journal, too.
		return { code: 'checkpoint-foreign', seq: 1, detail: `${origin} ≠ ${this.origin}` };
	}
}

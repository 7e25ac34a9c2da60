/**
 * The Merkle tree of RFC 6962, section 2.1: a leaf is SHA-256(0x00 ‖ data), a node SHA-256(0x01 ‖ left ‖ right), and the tree
 * over n > 1 leaves splits at the largest power of two below n. SHA-256 comes in as a function: the core knows no Node.
 */
export type Sha256 = (data: Uint8Array) => Uint8Array;

/** Hash of one leaf. */
export function leafHash(sha256: Sha256, data: Uint8Array): Uint8Array {
	return sha256(joined(0, data));
}

function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
	return sha256(joined(1, left, right));
}

function joined(prefix: number, left: Uint8Array, right: Uint8Array = NOTHING): Uint8Array {
	const whole = new Uint8Array(1 + left.length + right.length);
	whole[0] = prefix;
	whole.set(left, 1);
	whole.set(right, 1 + left.length);
	return whole;
}

const NOTHING = new Uint8Array();

/** The right edge of a growing tree: its complete subtrees, largest first. All it takes to append and to know the root. */
export interface TreeEdge {
	size: number;
	peaks: Uint8Array[];
}

export const EMPTY_TREE: TreeEdge = { size: 0, peaks: [] };

/** Appends a leaf in place: as many hashes as the size has trailing ones. */
export function appendLeaf(sha256: Sha256, edge: TreeEdge, leaf: Uint8Array): void {
	let node = leaf;
	for (let rest = edge.size; rest % 2 === 1; rest = (rest - 1) / 2) {
		node = nodeHash(sha256, edge.peaks.pop() as Uint8Array, node);
	}
	edge.peaks.push(node);
	edge.size += 1;
}

/** The root of the tree so far; of an empty one the hash of nothing. */
export function rootOf(sha256: Sha256, { peaks }: TreeEdge): Uint8Array {
	const [last, ...larger] = [...peaks].reverse();
	if (!last) return sha256(new Uint8Array());
	return larger.reduce((right, left) => nodeHash(sha256, left, right), last);
}

/**
 * The path that proves leaf `index` (from 0) in the tree over the first `size` leaves, nearest sibling first (RFC 6962, 2.1.1).
 * Expects 0 ≤ index < size.
 */
export function inclusionPath(
	sha256: Sha256,
	leaf: (index: number) => Uint8Array,
	index: number,
	size: number,
): Uint8Array[] {
	const path: Uint8Array[] = [];
	let [from, to] = [0, size];
	while (to - from > 1) {
		const middle = from + splitOf(to - from);
		const [left, right] = index < middle ? [middle, to] : [from, middle];
		path.push(rangeRoot(sha256, leaf, left, right));
		if (index < middle) to = middle;
		else from = middle;
	}
	return path.reverse();
}

function rangeRoot(sha256: Sha256, leaf: (index: number) => Uint8Array, from: number, to: number): Uint8Array {
	const edge: TreeEdge = { size: 0, peaks: [] };
	for (let index = from; index < to; index++) appendLeaf(sha256, edge, leaf(index));
	return rootOf(sha256, edge);
}

/** The largest power of two below a size of at least 2. */
function splitOf(size: number): number {
	let split = 1;
	while (split * 2 < size) split *= 2;
	return split;
}

/** The root a path leads to; null when it has not the length the tree asks for, or the leaf lies outside. */
export function rootFromPath(
	sha256: Sha256,
	leaf: Uint8Array,
	{ index, size, path }: { index: number; size: number; path: readonly Uint8Array[] },
): Uint8Array | null {
	if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size)) return null;
	const turns: boolean[] = [];
	let [at, rest] = [index, size];
	while (rest > 1) {
		const split = splitOf(rest);
		turns.push(at < split);
		[at, rest] = at < split ? [at, split] : [at - split, rest - split];
	}
	if (turns.length !== path.length) return null;
	return turns.reduceRight((node, isLeft, depth) => {
		const sibling = path[turns.length - 1 - depth] as Uint8Array;
		return isLeft ? nodeHash(sha256, node, sibling) : nodeHash(sha256, sibling, node);
	}, leaf);
}

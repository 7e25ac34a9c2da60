/**
 * Forgets what was asked for longest ago, first in the map, until all together are no larger than `most`. The latest one stays,
 * however large: somebody is reading it.
 */
export function forgetOldest<Kept>(
	kept: Map<string, Kept>,
	latest: Kept,
	sizeOf: (one: Kept) => number,
	most: number,
): void {
	let size = [...kept.values()].reduce((sum, one) => sum + sizeOf(one), 0);
	for (const [key, one] of kept) {
		if (size <= most) return;
		if (one === latest) continue;
		kept.delete(key);
		size -= sizeOf(one);
	}
}

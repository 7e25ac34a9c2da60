/** Something that may be drawn. */
export interface SampleItem {
	id: string;
	/** What must be fairly represented: unit, stage and light of a project. */
	stratum: string;
}

/** How many of a stratum are there, and how many are drawn. */
export interface StratumShare {
	stratum: string;
	total: number;
	drawn: number;
}

/** A random sample that anybody can draw again from the same seed. */
export interface Sample {
	/** Largest strata first, of equals by name. */
	strata: StratumShare[];
	/** By stratum, within it in the order drawn. */
	ids: string[];
}

/**
 * Draws `size` of the items, in proportion to their strata (largest remainders), each stratum at least once as far as the size
 * allows: the largest first where it does not. Who is drawn depends on the seed and the ids alone, not on the order given.
 */
export function drawSample(items: readonly SampleItem[], size: number, seed: string): Sample {
	const strata = new Map<string, string[]>();
	for (const { id, stratum } of items) strata.set(stratum, [...(strata.get(stratum) ?? []), id]);
	const sorted = [...strata].map(([stratum, ids]) => ({ stratum, ids })).sort(bySize);
	const shares = allot(
		sorted.map(({ ids }) => ids.length),
		Math.min(size, items.length),
	);
	return {
		strata: sorted.map(({ stratum, ids }, at) => ({ stratum, total: ids.length, drawn: shares[at] as number })),
		ids: sorted.flatMap(({ ids }, at) => shuffled(ids, seed).slice(0, shares[at])),
	};
}

function bySize(one: { stratum: string; ids: string[] }, other: { stratum: string; ids: string[] }): number {
	return other.ids.length - one.ids.length || (one.stratum < other.stratum ? -1 : 1);
}

/** How many each stratum gives, sizes falling. One each first, the rest in proportion to what is left. */
function allot(totals: readonly number[], size: number): number[] {
	const first = totals.map((_, at) => (at < size ? 1 : 0));
	const left = totals.map((total, at) => total - (first[at] as number));
	const pool = left.reduce((sum, one) => sum + one, 0);
	const rest = Math.max(0, size - totals.length);
	if (rest === 0) return first;
	const exact = left.map((one) => (one * rest) / pool);
	const whole = exact.map(Math.floor);
	const missing = rest - whole.reduce((sum, one) => sum + one, 0);
	const nearest = exact
		.map((share, at) => ({ at, remainder: share - Math.floor(share) }))
		.sort((one, other) => other.remainder - one.remainder || one.at - other.at)
		.slice(0, missing);
	const more = new Set(nearest.map(({ at }) => at));
	return first.map((one, at) => one + (whole[at] as number) + Number(more.has(at)));
}

function shuffled(ids: readonly string[], seed: string): string[] {
	const lots = [...ids].sort().map((id) => ({ id, lot: lotOf(`${seed}\n${id}`) }));
	return lots.sort((one, other) => one.lot - other.lot).map(({ id }) => id);
}

/** 53 evenly spread bits of a text: two FNV-1a sums, each stirred. No secret depends on it. */
function lotOf(text: string): number {
	let one = 0x811c9dc5;
	let other = 0x9e3779b9;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		one = Math.imul(one ^ unit, 0x01000193);
		other = Math.imul(other ^ unit, 0x85ebca6b) + at;
	}
	return (stirred(one ^ other) >>> 11) * 0x1_0000_0000 + (stirred(other + one) >>> 0);
}

function stirred(sum: number): number {
	let mixed = Math.imul(sum ^ (sum >>> 16), 0x7feb352d);
	mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
	return mixed ^ (mixed >>> 16);
}

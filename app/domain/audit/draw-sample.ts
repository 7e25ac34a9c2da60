/** Something that may be drawn. */
export interface SampleItem {
	id: string;
	/** What must be fairly represented: light, unit and stage of a project, what matters most first. */
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
 * Draws `size` of the items. Where every stratum can be had, each gives one and the rest go by proportion (largest remainders).
 * Where the strata outnumber the draws, every n-th item is taken of the strata laid end to end in the order of their names, from a
 * random start: whatever the names begin with keeps its proportion to within one. Who is drawn depends on the seed and the ids
 * alone, not on the order given.
 */
export function drawSample(items: readonly SampleItem[], size: number, seed: string): Sample {
	const strata = new Map<string, string[]>();
	for (const { id, stratum } of items) strata.set(stratum, [...(strata.get(stratum) ?? []), id]);
	const sorted = [...strata].map(([stratum, ids]) => ({ stratum, ids })).sort(bySize);
	const totals = sorted.map(({ ids }) => ids.length);
	const shares =
		size < sorted.length ? everyNth(sorted, size, shareOfLot(seed)) : allot(totals, Math.min(size, items.length));
	return {
		strata: sorted.map(({ stratum, ids }, at) => ({ stratum, total: ids.length, drawn: shares[at] as number })),
		ids: sorted.flatMap(({ ids }, at) => shuffled(ids, seed).slice(0, shares[at])),
	};
}

interface Stratum {
	stratum: string;
	ids: string[];
}

/** How many each stratum gives when every n-th item is taken, `start` (0 ≤ start < 1) of n being the first. */
function everyNth(strata: readonly Stratum[], size: number, start: number): number[] {
	const every = strata.reduce((sum, { ids }) => sum + ids.length, 0) / size;
	const taken = new Map<string, number>();
	let before = 0;
	for (const { stratum, ids } of [...strata].sort(byName)) {
		const upTo = (count: number) => Math.min(size, Math.max(0, Math.ceil(count / every - start)));
		taken.set(stratum, upTo(before + ids.length) - upTo(before));
		before += ids.length;
	}
	return strata.map(({ stratum }) => taken.get(stratum) as number);
}

function byName(one: Stratum, other: Stratum): number {
	return one.stratum < other.stratum ? -1 : 1;
}

function bySize(one: Stratum, other: Stratum): number {
	return other.ids.length - one.ids.length || byName(one, other);
}

/** How many each stratum gives, sizes falling. One each first, the rest in proportion to what is left. */
function allot(totals: readonly number[], size: number): number[] {
	const left = totals.map((total) => total - 1);
	const pool = left.reduce((sum, one) => sum + one, 0);
	const rest = size - totals.length;
	if (rest === 0) return totals.map(() => 1);
	const exact = left.map((one) => (one * rest) / pool);
	const whole = exact.map(Math.floor);
	const missing = rest - whole.reduce((sum, one) => sum + one, 0);
	const nearest = exact
		.map((share, at) => ({ at, remainder: share - Math.floor(share) }))
		.sort((one, other) => other.remainder - one.remainder || one.at - other.at)
		.slice(0, missing);
	const more = new Set(nearest.map(({ at }) => at));
	return whole.map((one, at) => 1 + one + Number(more.has(at)));
}

function shuffled(ids: readonly string[], seed: string): string[] {
	const lots = [...ids].sort().map((id) => ({ id, lot: lotOf(`${seed}\n${id}`) }));
	return lots.sort((one, other) => one.lot - other.lot).map(({ id }) => id);
}

/** A number from 0 up to but not including 1. */
function shareOfLot(seed: string): number {
	return lotOf(seed) / 2 ** 53;
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

/** The fields of a form, each as one line of text; a field that is not there is empty. */
export type Values = Readonly<Record<string, string>>;

/** A field that two people moved from one value to two. */
export interface Overlap {
	field: string;
	base: string;
	theirs: string;
	mine: string;
}

/** What two edits of the same record come to. */
export interface Comparison {
	/** Fields that both changed, differently: somebody has to choose. */
	overlaps: Overlap[];
	/** Changed fields that stand in nobody's way: kept without asking. */
	kept: number;
	/** Everything that was changed by either; where both did, mine. */
	merged: Record<string, string>;
}

/**
 * Compares what was there when the form was opened (`base`), what somebody saved since (`theirs`) and what was typed (`mine`).
 * The same change made twice is no overlap. Fields are those of `theirs`.
 */
export function compareEdits(base: Values, theirs: Values, mine: Values): Comparison {
	const overlaps: Overlap[] = [];
	const merged: Record<string, string> = {};
	let kept = 0;
	for (const [field, saved] of Object.entries(theirs)) {
		const before = base[field] ?? '';
		const typed = mine[field] ?? '';
		merged[field] = typed === before ? saved : typed;
		if (saved === before && typed === before) continue;
		if (saved !== before && typed !== before && saved !== typed) {
			overlaps.push({ field, base: before, theirs: saved, mine: typed });
		} else kept++;
	}
	return { overlaps, kept, merged };
}

/** How many entries came so many working days after what they tell of. */
export interface LagCount {
	lagDays: number;
	count: number;
}

/** How late entries of one kind come. Days are working days; medians and shares are values that really occurred. */
export interface LagFigures {
	entries: number;
	/** Half of the entries came no later; null without any. */
	median: number | null;
	/** Nine in ten came no later. */
	p90: number | null;
	/** More than the limit of the rules. */
	backDated: number;
}

/** `lagFigures([{ lagDays: 0, count: 9 }, { lagDays: 30, count: 1 }], 10)` → median 0, p90 0, one back-dated. */
export function lagFigures(counts: readonly LagCount[], limitDays: number): LagFigures {
	const inOrder = [...counts].sort((one, other) => one.lagDays - other.lagDays);
	const entries = inOrder.reduce((sum, { count }) => sum + count, 0);
	const late = inOrder.filter(({ lagDays }) => lagDays > limitDays);
	return {
		entries,
		median: nearestRank(inOrder, Math.ceil(entries / 2)),
		p90: nearestRank(inOrder, Math.ceil((entries * 9) / 10)),
		backDated: late.reduce((sum, { count }) => sum + count, 0),
	};
}

function nearestRank(inOrder: readonly LagCount[], rank: number): number | null {
	let seen = 0;
	for (const { lagDays, count } of inOrder) {
		seen += count;
		if (seen >= rank) return lagDays;
	}
	return null;
}

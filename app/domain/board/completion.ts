import { type Day, yearOf } from '../day';
import { completedMonths } from '../lights/investment-behind';
import type { BoardLine } from './board-line';
import { type MadeFrom, remake } from './changed-positions';

/** 本年投资完成 beside 时序进度, in whole per mille, rounded to the nearest. */
export interface Completion {
	/** Null when nobody filed a plan for the year. */
	done: number | null;
	/** Completed calendar months of the year / 12 (DOMAIN §1). */
	time: number;
}

/** Per line the plan of one year and what was completed in it, in fen; both 0 for lines that do not count. */
export interface YearAmounts extends MadeFrom {
	plan: Float64Array;
	done: Float64Array;
}

/**
 * Lines count when they filed a plan for the year and are not withdrawn: what has no plan is neither behind nor ahead of it.
 */
export function yearAmounts(lines: readonly BoardLine[], year: string, before: YearAmounts | null = null): YearAmounts {
	return remake(
		lines,
		before,
		(length, earlier) => {
			const plan = new Float64Array(length);
			const done = new Float64Array(length);
			if (earlier) {
				plan.set(earlier.plan);
				done.set(earlier.done);
			}
			return { lines, plan, done };
		},
		({ plan, done }, index, line) => {
			const planned = line.annualPlanFen[year] ?? 0;
			const counts = planned > 0 && line.outlook.state !== 'withdrawn';
			plan[index] = counts ? planned : 0;
			done[index] = counts ? (line.completedFen[year] ?? 0) : 0;
		},
	);
}

/** Completed investment of the day's year against the annual plans of the same lines. Sums are exact. */
export function completionOn({ plan, done }: YearAmounts, visible: Uint32Array | null, on: Day): Completion {
	const planned = exactSum(plan, visible);
	const time = Math.round((completedMonths(yearOf(on), on) * 1000) / 12);
	if (planned === 0n) return { done: null, time };
	return { done: Number((exactSum(done, visible) * 2000n + planned) / (planned * 2n)), time };
}

/** Adds safe integers exactly: as plain numbers as long as those are exact, as big ones then. */
function exactSum(values: Float64Array, visible: Uint32Array | null): bigint {
	let small = 0;
	let large = 0n;
	const length = visible ? visible.length : values.length;
	for (let at = 0; at < length; at++) {
		const value = values[visible ? (visible[at] as number) : at] as number;
		if (small + value > Number.MAX_SAFE_INTEGER) {
			large += BigInt(small);
			small = 0;
		}
		small += value;
	}
	return large + BigInt(small);
}

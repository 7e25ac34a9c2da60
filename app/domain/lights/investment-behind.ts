import { civilToNumber, type Day, yearOf } from '../day';
import type { Fen, ProjectFacts } from '../project/facts';
import { passed } from '../stages/passed';

/** The latest annual plan on record against what was completed in that year (DOMAIN §3.2). */
export interface InvestmentState {
	year: number;
	planFen: Fen;
	completedFen: Fen;
}

/** Null when the rule does not apply: not started, already completed, or no plan above zero for the latest year on record. */
export function investmentState(facts: ProjectFacts): InvestmentState | null {
	if (!facts.annualPlanFen || !facts.milestones.started?.actualOn || passed(facts, 'completed')) return null;
	const year = latestPlanYear(facts.annualPlanFen);
	const planFen = facts.annualPlanFen[year];
	if (!planFen) return null;
	return { year: Number(year), planFen, completedFen: facts.completedFen?.[year] ?? 0 };
}

/** The latest year with an annual plan on record, whatever its amount: a 0 says that nothing is due (DOMAIN §3.2). Empty without any. */
export function latestPlanYear(annualPlanFen: Record<string, Fen>): string {
	let latest = '';
	for (const year in annualPlanFen) if (year > latest && annualPlanFen[year] != null) latest = year;
	return latest;
}

/** Completed calendar months of the plan's year: 0 before it, 10 on 1 November, 12 in every later year. */
export function completedMonths(year: number, on: Day): number {
	const onYear = yearOf(on);
	if (onYear !== year) return onYear < year ? 0 : 12;
	return Number(on.slice(5, 7)) - 1;
}

/** The day on which that many months of the year are completed: `(2026, 10)` → 1 November 2026. */
export function monthsCompletedOn(year: number, months: number): number {
	return months === 12 ? civilToNumber(year + 1, 1, 1) : civilToNumber(year, months + 1, 1);
}

/**
 * The first month count from `fromMonth` on with C < percent/100 · P · m/12, or Infinity when a whole year is not enough.
 * Exact: amounts too large for exact floating point arithmetic are compared as big integers.
 */
export function firstMonthBehind(state: InvestmentState, percent: number, fromMonth: number): number {
	const { planFen, completedFen } = state;
	const exact = Math.max(planFen, completedFen) * 1200 <= Number.MAX_SAFE_INTEGER;
	const fullMonths = exact
		? Math.floor((completedFen * 1200) / (percent * planFen))
		: Number((BigInt(completedFen) * 1200n) / (BigInt(percent) * BigInt(planFen)));
	const month = Math.max(fromMonth, fullMonths + 1);
	return month <= 12 ? month : Number.POSITIVE_INFINITY;
}

/** Whole percent reached of plan × months / 12, rounded down. */
export function percentReached(state: InvestmentState, months: number): number {
	return Number((BigInt(state.completedFen) * 1200n) / (BigInt(state.planFen) * BigInt(months)));
}

import { type Day, type Month, monthOf } from '../day';
import { completedMonths, latestPlanYear } from '../lights/investment-behind';
import type { Fen, ProjectFacts } from './facts';

/** The year's investment against time share, for drawing. */
export interface InvestmentCurve {
	year: number;
	planFen: Fen;
	/** Completed by the end of a month (1–12), as reported; the last point is what is on record now. */
	points: { month: number; completedFen: Fen }[];
	completedFen: Fen | null;
	/** Completed calendar months, and what is due by then: plan × months / 12, rounded down. */
	months: number;
	shouldFen: Fen;
}

interface Reported {
	month: Month;
	completedFen: number | null;
}

/**
 * The latest year with a plan, if that is above zero: the one that lights judge. `reports` newest first: of several for a month the first counts. Amounts on record
 * that no report explains (from a ledger) stand at the month of the last update.
 */
export function investmentCurve(facts: ProjectFacts, reports: readonly Reported[], on: Day): InvestmentCurve | null {
	const year = latestPlanYear(facts.annualPlanFen ?? {});
	const planFen = facts.annualPlanFen?.[year];
	if (!planFen) return null;
	const byMonth = new Map<number, Fen>();
	for (const { month, completedFen } of reports) {
		const number = Number(month.slice(5));
		if (month.startsWith(year) && completedFen !== null && !byMonth.has(number)) byMonth.set(number, completedFen);
	}
	const completedFen = facts.completedFen?.[year] ?? null;
	if (byMonth.size === 0 && completedFen !== null) byMonth.set(monthOnRecord(facts, year), completedFen);
	const points = [...byMonth].sort(([a], [b]) => a - b).map(([month, fen]) => ({ month, completedFen: fen }));
	const months = completedMonths(Number(year), on);
	return { year: Number(year), planFen, points, completedFen, months, shouldFen: Math.floor((planFen * months) / 12) };
}

function monthOnRecord({ lastUpdateOn }: ProjectFacts, year: string): number {
	const month = monthOf(lastUpdateOn);
	return month.startsWith(year) ? Number(month.slice(5)) : 12;
}

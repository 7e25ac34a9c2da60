import { addMonthsToNumber, type Day, fromDayNumber, LAST_DAY_NUMBER, toDayNumber } from '../day';
import type { ProjectFacts } from '../project/facts';
import type { RuleSet } from '../rules/rule-set';
import type { Milestone } from '../stages/milestones';

/** 默认时限: a planned day nobody agreed, with the limit it comes from. */
export interface Fallback {
	plannedOn: Day;
	after: Milestone;
	afterOn: Day;
	/** One of the two is set. */
	days: number | null;
	months: number | null;
}

/**
 * The default limit of a milestone without an agreed day, counted from the actual day of the one before (DOMAIN §2).
 * Null when the rule set has none, the day before is not known, or the limit depends on an investment nobody stated.
 */
export function fallbackOf(facts: ProjectFacts, milestone: Milestone, rules: RuleSet): Fallback | null {
	for (const limit of rules.fallbacks) {
		if (limit.milestone !== milestone) continue;
		const afterOn = facts.milestones[limit.after]?.actualOn;
		if (!afterOn) continue;
		const days = limit.days ?? null;
		const months = days === null ? monthsFor(facts.investmentFen, limit.monthsByInvestment) : null;
		if (days === null && months === null) continue;
		const planned = days === null ? addMonthsToNumber(afterOn, Number(months)) : toDayNumber(afterOn) + days;
		return { plannedOn: fromDayNumber(Math.min(planned, LAST_DAY_NUMBER)), after: limit.after, afterOn, days, months };
	}
	return null;
}

type Bands = RuleSet['fallbacks'][number]['monthsByInvestment'];

function monthsFor(investmentFen: number | null | undefined, bands: Bands): number | null {
	if (investmentFen == null || !bands) return null;
	for (const band of bands) {
		if (band.belowFen === null || investmentFen < band.belowFen) return band.months;
	}
	return null;
}

import type { Day } from '../day';
import type { Milestone } from '../stages/milestones';

/** How long a milestone may take when no day was agreed, counted from the actual day of `after` (DOMAIN §2). */
export interface FallbackLimit {
	milestone: Milestone;
	after: Milestone;
	/** Either days, or months by planned investment: the first band whose `belowFen` exceeds it (null = no upper bound). */
	days?: number;
	monthsByInvestment?: { belowFen: number | null; months: number }[];
}

/** One version of the light rules: data with an effective day; code knows the operators, never a threshold (decision 5). */
export interface RuleSet {
	id: string;
	name: string;
	version: number;
	effectiveFrom: Day;
	/** Late = days after the planned day that no approved pause covers. */
	milestoneLate: { yellowFromDays: number; redFromDays: number };
	/** Completed investment against plan × months / 12, in whole percent, from `fromMonth` completed months on. */
	investmentBehind: { fromMonth: number; yellowBelowPercent: number; redBelowPercent: number };
	/** More than this many days without a report or update. */
	silent: { staleAfterDays: number; yellowAfterDays: number };
	/** Notices before a planned day; no light. Largest first. */
	dueSoonDays: number[];
	/** 闲置土地: days past the agreed start. */
	idleLand: { warnFromDays: number; idleFromDays: number };
	/** Longest approved pause. */
	maxPauseDays: number;
	fallbacks: FallbackLimit[];
	/**
	 * What happened more than this many working days before it is recorded needs a reason (补录). Absent in versions older than
	 * the rule, see `backDatingLimit`.
	 */
	backDating?: { reasonAfterDays: number };
}

import type { Day } from '../day';
import type { Fen } from '../project/facts';
import type { Milestone } from '../stages/milestones';
import type { Fallback } from './fallback';
import type { Colour } from './outlook';

/** A milestone that is due, seen from one day. Both delays, always (DOMAIN §3). */
export interface MilestoneCause {
	rule: 'milestone';
	light: Colour;
	milestone: Milestone;
	plannedOn: Day;
	originalOn: Day | null;
	/** The 默认时限 the planned day comes from; null for an agreed day. */
	fallback: Fallback | null;
	/** Against the current plan, days inside pauses not counted; 0 when not late. */
	daysLate: number;
	/** Against the first approved plan; equals `daysLate` when there is none. */
	daysLateOriginal: number;
	/** Days to the planned day; negative when it is past. */
	daysLeft: number;
	/** Late days from which the present light holds; for green those from which yellow will. */
	limitDays: number;
	yellowOn: Day | null;
	redOn: Day | null;
}

/** The annual plan against what was completed, seen from one day. */
export interface InvestmentCause {
	rule: 'investment';
	light: Colour;
	year: number;
	/** Completed calendar months, 0..12. */
	months: number;
	planFen: Fen;
	completedFen: Fen;
	/** Whole percent reached of plan × months / 12; null before the first month is over. */
	percent: number | null;
	/** The threshold missed; for green the one that must not be missed. */
	belowPercent: number;
	/** Judged from this number of completed months on. */
	fromMonth: number;
	yellowOn: Day | null;
	redOn: Day | null;
}

/** How long nobody reported, seen from one day. */
export interface SilentCause {
	rule: 'silent';
	light: 'green' | 'yellow';
	lastUpdateOn: Day;
	/** Days since the last update outside pauses. */
	daysSilent: number;
	/** More than this many days are yellow. */
	afterDays: number;
	staleAfterDays: number;
	yellowOn: Day | null;
	redOn: null;
}

/** One rule applied to one project on one day; a `cause` of its light when not green. */
export type Cause = MilestoneCause | InvestmentCause | SilentCause;

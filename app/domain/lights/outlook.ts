import type { Day } from '../day';
import type { Pause } from '../project/facts';
import type { Milestone, Stage } from '../stages/milestones';

export const COLOURS = ['green', 'yellow', 'red'] as const;
export type Colour = (typeof COLOURS)[number];
/** 亮灯. `stale` is a separate mark and never part of the light itself. */
export type Light = Colour | 'done' | 'paused' | 'withdrawn' | 'noData';

export type RuleName = 'milestone' | 'investment' | 'silent';

/** From `from` on (until the next step) the project has this colour for this reason, pauses aside. */
export interface Step {
	from: Day;
	light: 'yellow' | 'red';
	rule: RuleName;
	/** Only for rule `milestone`. */
	milestone?: Milestone;
	plannedOn?: Day;
	originalOn?: Day | null;
	/** True when `plannedOn` is a 默认时限, not an agreed day. */
	fallback?: boolean;
	/** Only for rule `investment`: the percentage of plan × months / 12 reached, floored, and the threshold missed. */
	percent?: number;
	belowPercent?: number;
}

/** What is missing or out of order in a project's facts: shown, never judged. */
export interface Gap {
	kind: 'missingActual' | 'noPlan' | 'noStageEntry';
	milestone?: Milestone;
}

/**
 * The whole future of a light, computed once per write from facts × rule set: a step function of the day.
 * A board for any day needs nothing else.
 */
export interface Outlook {
	/** `open` projects have colours; the others never change with the day. */
	state: 'open' | 'done' | 'withdrawn' | 'noData';
	stage: Stage;
	staleOn: Day | null;
	yellowOn: Day | null;
	redOn: Day | null;
	/** Colour steps in order of day; causes may change without a change of colour. */
	steps: Step[];
	pauses: Pause[];
	gaps: Gap[];
	/** Unpassed milestones with a planned or fallback day, in milestone order: what is due. */
	due: { milestone: Milestone; plannedOn: Day; originalOn: Day | null; fallback: boolean }[];
	lastUpdateOn: Day;
	ruleSetId: string;
	/**
	 * From `fromOn` on a later version of the rules holds, and with it this outlook (docs/decisions/11). Never recorded: what is
	 * recorded knows the rules of its day; see `outlookUnder`.
	 */
	next?: { fromOn: Day; outlook: Outlook };
}

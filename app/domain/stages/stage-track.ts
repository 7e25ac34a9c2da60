import type { Day } from '../day';
import type { Outlook } from '../lights/outlook';
import { outlookOn } from '../lights/outlook-on';
import { lateDays } from '../lights/pause-spans';
import type { ProjectFacts } from '../project/facts';
import { MILESTONES, type Milestone } from './milestones';
import { passed } from './passed';

/** One milestone as the stage track draws it, seen from one day. */
export interface TrackRow {
	milestone: Milestone;
	/** `done` has its own day, `passed` lacks it, `late` is overdue, `planned` has a day to come, `open` has none. */
	state: 'done' | 'passed' | 'late' | 'planned' | 'open';
	originalOn: Day | null;
	plannedOn: Day | null;
	/** The planned day is a 默认时限. */
	fallback: boolean;
	forecastOn: Day | null;
	actualOn: Day | null;
	evidence: string | null;
	/** Days late against the current plan, pauses not counted; of a done milestone up to its day. 0 when not late. */
	daysLate: number;
	/** The same against the first approved plan; equals `daysLate` when there is none. */
	daysLateOriginal: number;
}

/** The nine milestones in their order (DOMAIN §2, §3): both delays, always. */
export function stageTrack(facts: ProjectFacts, outlook: Outlook, on: Day): TrackRow[] {
	const dues = outlookOn(outlook, on).due;
	return MILESTONES.map((milestone) => {
		const own = facts.milestones[milestone] ?? {};
		const due = dues.find((one) => one.milestone === milestone);
		const plannedOn = due?.plannedOn ?? own.plannedOn ?? null;
		const originalOn = own.originalOn ?? null;
		const actualOn = own.actualOn ?? null;
		const until = actualOn ?? (due ? on : null);
		const late = (day: Day | null) => (day && until ? lateDays(day, until, facts.pauses) : 0);
		const daysLate = late(plannedOn);
		return {
			milestone,
			state: stateOf(actualOn, passed(facts, milestone), plannedOn, Boolean(due) && daysLate > 0),
			originalOn,
			plannedOn,
			fallback: due?.fallback ?? false,
			forecastOn: own.forecastOn ?? null,
			actualOn,
			evidence: own.evidence ?? null,
			daysLate,
			daysLateOriginal: late(originalOn ?? plannedOn),
		};
	});
}

function stateOf(actualOn: Day | null, isPassed: boolean, plannedOn: Day | null, late: boolean): TrackRow['state'] {
	if (actualOn) return 'done';
	if (isPassed) return 'passed';
	if (late) return 'late';
	return plannedOn ? 'planned' : 'open';
}

/** The milestone to be recorded next: the first stage entry or land grant that is not passed; null when all are. */
export function nextMilestone(facts: ProjectFacts): Milestone | null {
	const order: Milestone[] = [
		'signed',
		'landGranted',
		'started',
		'completed',
		'inProduction',
		'aboveScale',
		'atOutput',
	];
	return order.find((milestone) => !passed(facts, milestone)) ?? null;
}

import type { Day } from '../day';
import { lightOn } from '../lights/light-on';
import type { Outlook } from '../lights/outlook';
import type { ProjectFacts } from '../project/facts';
import type { Milestone } from '../stages/milestones';
import { type Admission, conditionState } from './admission';

export const WAYS = ['normal', 'exception'] as const;

/** How projects of one way of admission fared. Every figure has `projects` as its denominator, conditions have `conditions`. */
export interface WayOutcome {
	way: (typeof WAYS)[number];
	projects: number;
	red: number;
	yellow: number;
	started: number;
	inProduction: number;
	atOutput: number;
	conditions: number;
	overdueConditions: number;
}

/** Exceptions against normally admitted projects, seen from a day. */
export function wayOutcome(
	way: WayOutcome['way'],
	admitted: readonly { facts: ProjectFacts; outlook: Outlook }[],
	on: Day,
): WayOutcome {
	const own = admitted.filter(({ facts }) => facts.admission?.way === way);
	const lit = (light: 'red' | 'yellow') => own.filter(({ outlook }) => lightOn(outlook, on).light === light).length;
	const reached = (milestone: Milestone) => own.filter(({ facts }) => facts.milestones[milestone]?.actualOn).length;
	const conditions = own.flatMap(({ facts }) => (facts.admission as Admission).conditions);
	return {
		...{ way, projects: own.length, red: lit('red'), yellow: lit('yellow') },
		...{ started: reached('started'), inProduction: reached('inProduction'), atOutput: reached('atOutput') },
		conditions: conditions.length,
		overdueConditions: conditions.filter((one) => conditionState(one, on) === 'overdue').length,
	};
}

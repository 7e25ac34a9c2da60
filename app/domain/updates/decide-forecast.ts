import type { Day } from '../day';
import { accepted, type Outcome, refused } from '../outcome';
import type { ProjectFacts } from '../project/facts';
import type { Milestone } from '../stages/milestones';
import { passed } from '../stages/passed';
import { changesTo, updatedOn } from './changes-to';
import type { Patch } from './patch';
import { dayFault } from './project-day';

export interface Forecast {
	milestone: Milestone;
	/** Null takes the forecast back. */
	forecastOn: Day | null;
}

/**
 * Sets the officer's honest forecast; it is shown beside the plan and never judged (DOMAIN §1).
 * Refused: `project-withdrawn`, `milestone-passed`, `not-a-day`, `day-out-of-range`, `forecast-in-past` (today is fine), `nothing-changed`.
 */
export function decideForecast(facts: ProjectFacts, input: Forecast, today: Day): Outcome<Patch> {
	const { milestone, forecastOn } = input;
	if (facts.withdrawnOn) return refused('project-withdrawn');
	if (passed(facts, milestone)) return refused('milestone-passed', 'forecastOn', { milestone });
	const wrong = forecastOn === null ? null : dayFault(forecastOn);
	if (wrong) return refused(wrong, 'forecastOn');
	if (forecastOn !== null && forecastOn < today) return refused('forecast-in-past', 'forecastOn', { today });
	const changes = changesTo(facts, { [`milestones.${milestone}.forecastOn`]: forecastOn });
	if (changes.length === 0) return refused('nothing-changed', 'forecastOn');
	return accepted({ changes: [...changes, ...changesTo(facts, updatedOn(facts, today))] });
}

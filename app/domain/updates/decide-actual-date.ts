import type { Day } from '../day';
import { reviewMissing } from '../entry/gate';
import type { GateRules } from '../entry/standard';
import { accepted, type Outcome, type Refusal, refusalOf, refused, refusedForAll } from '../outcome';
import type { ProjectFacts } from '../project/facts';
import { type Milestone, STAGE_BEFORE } from '../stages/milestones';
import { passed } from '../stages/passed';
import { actualOrder } from './actual-order';
import { type BackDating, unexplained } from './back-dating';
import { changesTo, updatedOn } from './changes-to';
import { decideEvidence, type Evidence } from './evidence';
import type { Patch } from './patch';
import { dayFault } from './project-day';

export interface ActualDate {
	milestone: Milestone;
	actualOn: Day;
	evidence: readonly Evidence[];
	/** Why it comes so late; needed beyond the limit of the rules. */
	reason?: string;
}

/** What entry asks before a milestone may be recorded. */
export interface EntryDemands {
	/** The gate of the standard that concerns the project; null where none does. */
	gate: GateRules | null;
	backDating?: BackDating;
}

/**
 * Records on which day a milestone was reached, with its evidence (DOMAIN §2). A wrong day, missing evidence and a missing reason are told at once.
 * Refused: `project-withdrawn`, `already-recorded` {day} (correct it instead), `not-a-day`, `actual-in-future`,
 * `actual-before-earlier` and `actual-after-later` {milestone, day}, `stage-skipped` {milestone}, `energy-review-missing` {limit} and
 * `output-review-needed` (DOMAIN §5), what {@link decideEvidence} refuses, and `back-dated-without-reason` {days, limit}.
 */
export function decideActualDate(
	facts: ProjectFacts,
	input: ActualDate,
	today: Day,
	demands: EntryDemands,
): Outcome<Patch> {
	const { milestone, actualOn } = input;
	if (facts.withdrawnOn) return refused('project-withdrawn');
	const recorded = facts.milestones[milestone]?.actualOn;
	if (recorded) return refused('already-recorded', 'actualOn', { milestone, day: recorded });
	const wrongDay = checkActualDay(facts, milestone, actualOn, today) ?? stageSkipped(facts, milestone);
	const evidence = decideEvidence(milestone, input.evidence);
	const documents = evidence.ok ? evidence.value : null;
	const wrong = refusedForAll([
		wrongDay ?? checkDemands(facts, milestone, demands),
		refusalOf(evidence),
		unexplained(demands.backDating, input.reason),
	]);
	if (wrong) return wrong;
	const changes = changesTo(facts, {
		[`milestones.${milestone}.actualOn`]: actualOn,
		...(documents ? { [`milestones.${milestone}.evidence`]: documents } : {}),
		...updatedOn(facts, today),
	});
	return accepted({ changes, effectiveOn: actualOn });
}

function stageSkipped(facts: ProjectFacts, milestone: Milestone): Refusal | null {
	const skipped = STAGE_BEFORE[milestone];
	if (!skipped || passed(facts, skipped)) return null;
	return { code: 'stage-skipped', field: 'actualOn', params: { milestone: skipped } };
}

/** Whether a milestone can have happened on this day: a real day, not after today, in the order of milestones. Null when it can. */
export function checkActualDay(facts: ProjectFacts, milestone: Milestone, on: Day, today: Day): Refusal | null {
	const wrong = dayFault(on);
	if (wrong) return { code: wrong, field: 'actualOn' };
	if (on > today) return { code: 'actual-in-future', field: 'actualOn', params: { today } };
	return actualOrder(facts, milestone, on);
}

/** 开工 waits for a required 节能审查 number; 达产 of an admitted project for a review of its promises by two people. */
export function checkDemands(facts: ProjectFacts, milestone: Milestone, { gate }: EntryDemands): Refusal | null {
	if (milestone === 'started' && gate && reviewMissing(facts, gate)) {
		return { code: 'energy-review-missing', field: 'actualOn', params: { limit: gate.reviewFromTce } };
	}
	return milestone === 'atOutput' && facts.promises ? { code: 'output-review-needed', field: 'actualOn' } : null;
}

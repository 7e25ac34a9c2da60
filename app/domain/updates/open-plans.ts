import type { Day } from '../day';
import type { ProjectFacts } from '../project/facts';
import { MILESTONES, type Milestone } from '../stages/milestones';
import { passed } from '../stages/passed';
import { milestonesAfter } from './actual-order';

/** The plan of a milestone that is still ahead; null where no day was agreed. */
export interface OpenPlan {
	milestone: Milestone;
	plannedOn: Day | null;
}

/** Milestones that are not passed with their plans, in their order. */
export function openPlans(facts: ProjectFacts): OpenPlan[] {
	return MILESTONES.filter((milestone) => !passed(facts, milestone)).map((milestone) => ({
		milestone,
		plannedOn: facts.milestones[milestone]?.plannedOn ?? null,
	}));
}

/**
 * The plans that would lie before `plannedOn`, to which an earlier milestone is to be moved. Plans move one by one (DOMAIN §4), so
 * this is allowed, but they have to follow. The same day is fine; 上规 and 达产 never overtake each other.
 */
export function overtakenPlans(open: readonly OpenPlan[], milestone: Milestone, plannedOn: Day): OpenPlan[] {
	const later = milestonesAfter(milestone);
	return open.filter((plan) => later.includes(plan.milestone) && plan.plannedOn !== null && plan.plannedOn < plannedOn);
}

import type { Day } from '../day';
import type { Refusal } from '../outcome';
import type { ProjectFacts } from '../project/facts';
import { MILESTONES, type Milestone } from '../stages/milestones';

/** Milestones that come before, in their order; 上规 and 达产 have no order between them (DOMAIN §2). */
export function milestonesBefore(milestone: Milestone): Milestone[] {
	const before = MILESTONES.slice(0, MILESTONES.indexOf(milestone));
	return milestone === 'atOutput' ? before.filter((one) => one !== 'aboveScale') : before;
}

/** Milestones that come after, in their order. */
export function milestonesAfter(milestone: Milestone): Milestone[] {
	return milestone === 'aboveScale' ? [] : MILESTONES.slice(MILESTONES.indexOf(milestone) + 1);
}

/**
 * Whether the order of milestones allows a milestone to have happened on a day: not before the latest actual day of an
 * earlier one, not after the first actual day of a later one; the same day is fine. Null when it does.
 */
export function actualOrder(facts: ProjectFacts, milestone: Milestone, on: Day): Refusal | null {
	let latest: { milestone: Milestone; day: Day } | null = null;
	for (const one of milestonesBefore(milestone)) {
		const day = facts.milestones[one]?.actualOn;
		if (day && (!latest || day >= latest.day)) latest = { milestone: one, day };
	}
	if (latest && on < latest.day) return refusal('actual-before-earlier', latest);
	let first: { milestone: Milestone; day: Day } | null = null;
	for (const one of milestonesAfter(milestone)) {
		const day = facts.milestones[one]?.actualOn;
		if (day && (!first || day < first.day)) first = { milestone: one, day };
	}
	return first && on > first.day ? refusal('actual-after-later', first) : null;
}

function refusal(code: string, params: { milestone: Milestone; day: Day }): Refusal {
	return { code, field: 'actualOn', params };
}

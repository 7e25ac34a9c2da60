import type { Day } from '../day';
import type { Light } from '../lights/outlook';
import { accepted, type Outcome, type Refusal, refused } from '../outcome';
import type { ProjectFacts } from '../project/facts';
import type { Milestone } from '../stages/milestones';
import { passed } from '../stages/passed';
import { milestonesBefore } from './actual-order';
import { changesTo } from './changes-to';
import type { Patch } from './patch';
import { dayFault } from './project-day';
import { isReasonCode } from './reason-codes';
import type { WishOf } from './wishes';

export interface PlanChange {
	milestone: Milestone;
	plannedOn: Day;
	reasonCode: string;
	reason: string;
}

/**
 * Asks to move (or to agree for the first time) a planned day. Nothing moves until somebody else approves (DOMAIN §4).
 * A request filed while the light is yellow or red is accepted but marked late. Refused: `project-withdrawn`,
 * `milestone-passed`, `not-a-day`, `nothing-changed`, `plan-before-earlier` {milestone, day}, `reason-code-missing`, `reason-missing`.
 */
export function decidePlanChange(
	facts: ProjectFacts,
	input: PlanChange,
	light: Light,
): Outcome<{ wish: WishOf<'planChange'>; filedLate: boolean }> {
	const { milestone, plannedOn } = input;
	const previousOn = facts.milestones[milestone]?.plannedOn ?? null;
	const wrong = checkMovable(facts, milestone);
	if (wrong) return { ok: false, refusal: wrong };
	const fault = dayFault(plannedOn);
	if (fault) return refused(fault, 'plannedOn');
	if (plannedOn === previousOn) return refused('nothing-changed', 'plannedOn');
	const order = planOrder(facts, milestone, plannedOn);
	if (order) return { ok: false, refusal: order };
	if (!isReasonCode(input.reasonCode)) return refused('reason-code-missing', 'reasonCode');
	if (!input.reason.trim()) return refused('reason-missing', 'reason');
	return accepted({
		wish: { kind: 'planChange', milestone, plannedOn, previousOn },
		filedLate: light === 'yellow' || light === 'red',
	});
}

/**
 * Moves the planned day as asked. Where no original is on record yet, the plan before becomes the original; without one
 * the new day is the first approved plan. Refused, by the facts of today and not of the day of asking: `project-withdrawn`,
 * `milestone-passed`, `plan-before-earlier` {milestone, day}.
 */
export function decidePlanApproval(facts: ProjectFacts, wish: WishOf<'planChange'>): Outcome<Patch> {
	const { milestone, plannedOn } = wish;
	const wrong = checkMovable(facts, milestone) ?? planOrder(facts, milestone, plannedOn);
	// The day is not typed in the form that decides: the refusal belongs to the whole of it.
	if (wrong) return refused(wrong.code, undefined, wrong.params);
	const present = facts.milestones[milestone];
	const changes = changesTo(facts, {
		[`milestones.${milestone}.plannedOn`]: plannedOn,
		[`milestones.${milestone}.originalOn`]: present?.originalOn ?? present?.plannedOn ?? plannedOn,
	});
	return accepted({ changes });
}

function checkMovable(facts: ProjectFacts, milestone: Milestone): Refusal | null {
	if (facts.withdrawnOn) return { code: 'project-withdrawn' };
	return passed(facts, milestone) ? { code: 'milestone-passed', field: 'milestone', params: { milestone } } : null;
}

/** A plan is not before the latest actual, else planned, day of an earlier milestone; the same day is fine. Null when it fits. */
export function planOrder(facts: ProjectFacts, milestone: Milestone, plannedOn: Day): Refusal | null {
	let latest: { milestone: Milestone; day: Day } | null = null;
	for (const one of milestonesBefore(milestone)) {
		const known = facts.milestones[one];
		const day = known?.actualOn ?? known?.plannedOn;
		if (day && (!latest || day >= latest.day)) latest = { milestone: one, day };
	}
	if (!latest || plannedOn >= latest.day) return null;
	return { code: 'plan-before-earlier', field: 'plannedOn', params: latest };
}

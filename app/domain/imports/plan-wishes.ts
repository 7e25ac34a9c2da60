import type { Day } from '../day';
import { accepted, type Outcome, type Refusal } from '../outcome';
import type { ProjectFacts } from '../project/facts';
import type { Milestone } from '../stages/milestones';
import { passed } from '../stages/passed';
import { decidePlanChange } from '../updates/decide-plan-change';
import { plansAskedFor } from './first-plan';
import type { MergeContext, Merged } from './merge-statement';
import type { Statement } from './statement';

/** A plan change somebody asked for. */
export interface AskedBefore {
	milestone: Milestone;
	plannedOn: Day;
	previousOn: Day | null;
	status: 'pending' | 'approved' | 'refused' | 'cancelled';
}

/** Moved days of a ledger have no reason code of their own: somebody looks into them before they are approved. */
const REASON_CODE = 'other';

/**
 * The plan changes a row asks for, judged as if all of them were granted. The same wish is filed once: not while it waits, not
 * again after it was turned down. Warnings: `plan-of-passed-milestone`, `plan-change-pending` {on}, `plan-change-turned-down`.
 * Refused: `plan-before-earlier`.
 */
export function decidePlanWishes(
	facts: ProjectFacts,
	statement: Statement,
	{ ledger, light, asked, newer }: MergeContext,
): Outcome<Pick<Merged, 'wishes' | 'warnings'>> {
	const result: Pick<Merged, 'wishes' | 'warnings'> = { wishes: [], warnings: [] };
	const moving = plansAskedFor(facts, statement).filter(({ field }) => !newer.has(field));
	const granted = withPlans(facts, moving);
	for (const { milestone, field, day } of moving) {
		const warning = inTheWay(facts, milestone, day, asked);
		if (warning) result.warnings.push({ ...warning, field });
		if (warning || waits(asked, milestone, day)) continue;
		const view = withPlans(granted, [{ milestone, day: facts.milestones[milestone]?.plannedOn as Day }]);
		const reason = `台账“${ledger}”（数据截至 ${statement.asOf}）所列计划日期`;
		const decided = decidePlanChange(view, { milestone, plannedOn: day, reasonCode: REASON_CODE, reason }, light);
		if (!decided.ok) return { ok: false, refusal: { ...decided.refusal, field } };
		result.wishes.push({ ...decided.value, reasonCode: REASON_CODE, reason });
	}
	return accepted(result);
}

function withPlans(facts: ProjectFacts, plans: readonly { milestone: Milestone; day: Day }[]): ProjectFacts {
	const milestones = { ...facts.milestones };
	for (const { milestone, day } of plans) milestones[milestone] = { ...milestones[milestone], plannedOn: day };
	return { ...facts, milestones };
}

function waits(asked: readonly AskedBefore[], milestone: Milestone, day: Day): boolean {
	return asked.some((one) => one.status === 'pending' && one.milestone === milestone && one.plannedOn === day);
}

function inTheWay(facts: ProjectFacts, milestone: Milestone, day: Day, asked: readonly AskedBefore[]): Refusal | null {
	if (passed(facts, milestone)) return { code: 'plan-of-passed-milestone', params: { milestone } };
	const ofMilestone = asked.filter((one) => one.milestone === milestone);
	const waiting = ofMilestone.find((one) => one.status === 'pending');
	if (waiting)
		return waiting.plannedOn === day
			? null
			: { code: 'plan-change-pending', params: { milestone, on: waiting.plannedOn } };
	const previousOn = facts.milestones[milestone]?.plannedOn ?? null;
	const turnedDown = ofMilestone.some(
		(one) => one.status !== 'approved' && one.plannedOn === day && one.previousOn === previousOn,
	);
	return turnedDown ? { code: 'plan-change-turned-down', params: { milestone, on: day } } : null;
}

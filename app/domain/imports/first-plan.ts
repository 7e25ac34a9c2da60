import type { Day } from '../day';
import type { Refusal } from '../outcome';
import type { ProjectFacts } from '../project/facts';
import { type Statement, statedDays } from './statement';

/** Planned days where no plan is on record yet; the original is what the ledger calls so, else the same day. */
export function firstPlan(facts: ProjectFacts, statement: Statement): Record<string, Day> {
	const wanted: Record<string, Day> = {};
	const originals = statedDays(statement, 'originalOn');
	for (const { milestone, field, day } of originals) {
		const known = facts.milestones[milestone];
		if (known?.originalOn) continue;
		wanted[field] = day;
		if (!known?.plannedOn) wanted[`milestones.${milestone}.plannedOn`] = day;
	}
	for (const { milestone, field, day } of statedDays(statement, 'plannedOn')) {
		const known = facts.milestones[milestone];
		if (known?.plannedOn) continue;
		wanted[field] = day;
		if (!known?.originalOn) wanted[`milestones.${milestone}.originalOn`] ??= day;
	}
	return wanted;
}

/** The first approved plan never changes (DOMAIN §1), whatever a later ledger calls the original. */
export function otherOriginals(facts: ProjectFacts, statement: Statement): Refusal[] {
	return statedDays(statement, 'originalOn').flatMap(({ milestone, field, day }) => {
		const on = facts.milestones[milestone]?.originalOn;
		return on && on !== day ? [{ code: 'original-plan-stays', field, params: { milestone, on } }] : [];
	});
}

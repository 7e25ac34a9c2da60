import type { Day } from '../day';
import { fallbackOf } from '../lights/fallback';
import type { Refusal } from '../outcome';
import type { ProjectFacts } from '../project/facts';
import type { RuleSet } from '../rules/rule-set';
import type { Milestone } from '../stages/milestones';
import { passed } from '../stages/passed';
import { type Statement, statedDays } from './statement';

/** What a first plan depends on beside facts and statement. */
export interface PlanContext {
	/** The rules that judge the project. */
	rules: RuleSet;
	/** Fields known from a later day than the ledger's: they stay. */
	newer: ReadonlyMap<string, Day>;
}

/** A project before a row, and with the row's other facts. */
export interface BeforeAndAfter {
	facts: ProjectFacts;
	after: ProjectFacts;
}

/**
 * Planned days where no plan is on record yet; the original is what the ledger calls so, else the same day. Where a default
 * limit is the plan in force, a first agreed day is a wish like any other change (DOMAIN §4): {@link plansAskedFor}.
 */
export function firstPlan(
	{ facts, after }: BeforeAndAfter,
	statement: Statement,
	{ rules, newer }: PlanContext,
): Record<string, Day> {
	const wanted: Record<string, Day> = {};
	const open = ({ milestone, field }: { milestone: Milestone; field: string }) =>
		!newer.has(field) && !limitHolds(facts, after, milestone, rules);
	for (const { milestone, field, day } of statedDays(statement, 'originalOn').filter(open)) {
		const known = facts.milestones[milestone];
		if (known?.originalOn) continue;
		wanted[field] = day;
		if (!known?.plannedOn) wanted[`milestones.${milestone}.plannedOn`] = day;
	}
	for (const { milestone, field, day } of statedDays(statement, 'plannedOn').filter(open)) {
		const known = facts.milestones[milestone];
		if (known?.plannedOn) continue;
		wanted[field] = day;
		if (!known?.originalOn) wanted[`milestones.${milestone}.originalOn`] ??= day;
	}
	return wanted;
}

/**
 * The planned days a row asks for where {@link firstPlan} took none: what it plans, else what it calls the original where nothing
 * is on record yet.
 */
export function plansAskedFor(
	facts: ProjectFacts,
	statement: Statement,
): { milestone: Milestone; field: string; day: Day }[] {
	const planned = statedDays(statement, 'plannedOn');
	const originals = statedDays(statement, 'originalOn').filter(({ milestone }) => {
		const known = facts.milestones[milestone];
		return !known?.plannedOn && !known?.originalOn && planned.every((one) => one.milestone !== milestone);
	});
	return [...planned, ...originals].filter(({ milestone, day }) => day !== facts.milestones[milestone]?.plannedOn);
}

/** Whether a default limit is the plan in force: not of a new project, nor of a milestone that was reached, this row included. */
function limitHolds(facts: ProjectFacts, reached: ProjectFacts, milestone: Milestone, rules: RuleSet): boolean {
	if (!facts.name || facts.milestones[milestone]?.plannedOn || passed(reached, milestone)) return false;
	return fallbackOf(facts, milestone, rules) !== null;
}

/** The first approved plan never changes (DOMAIN §1), whatever a later ledger calls the original. */
export function otherOriginals(facts: ProjectFacts, statement: Statement): Refusal[] {
	return statedDays(statement, 'originalOn').flatMap(({ milestone, field, day }) => {
		const on = facts.milestones[milestone]?.originalOn;
		return on && on !== day ? [{ code: 'original-plan-stays', field, params: { milestone, on } }] : [];
	});
}

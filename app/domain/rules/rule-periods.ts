import type { Day } from '../day';
import { textOrder } from '../text-order';
import type { RuleSet } from './rule-set';

/** A version of the rules with the day from which it holds, until the next one does. */
export interface RulePeriod {
	fromOn: Day;
	rules: RuleSet;
}

/**
 * Which version holds when, in order of days. Of versions with the same effective day the highest holds, the others never did:
 * `[v1 from 2000, v2 from June, v3 from June]` → v1, v3. The same answer, day by day, as `ruleSetOn`.
 */
export function rulePeriods(ruleSets: readonly RuleSet[]): RulePeriod[] {
	const inOrder = [...ruleSets].sort(
		(one, other) => textOrder(one.effectiveFrom, other.effectiveFrom) || one.version - other.version,
	);
	return inOrder
		.filter((rules, index) => inOrder[index + 1]?.effectiveFrom !== rules.effectiveFrom)
		.map((rules) => ({ fromOn: rules.effectiveFrom, rules }));
}

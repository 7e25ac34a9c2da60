import type { Day } from '../day';
import type { RuleSet } from './rule-set';

/** The rule set in force on a day: the latest effective one, of equals the highest version. Throws when none is that old. */
export function ruleSetOn(ruleSets: readonly RuleSet[], on: Day): RuleSet {
	let best: RuleSet | undefined;
	for (const one of ruleSets) {
		if (one.effectiveFrom > on) continue;
		if (!best || one.effectiveFrom > best.effectiveFrom) best = one;
		else if (one.effectiveFrom === best.effectiveFrom && one.version > best.version) best = one;
	}
	if (!best) throw new Error(`no rule set is in force on ${on}`);
	return best;
}

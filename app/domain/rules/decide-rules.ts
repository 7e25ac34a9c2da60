import { type Day, isDay } from '../day';
import { accepted, type Outcome, refused } from '../outcome';
import { checkRuleSet } from './check-rule-set';
import type { RuleDraft, RuleNumbers } from './rule-draft';
import type { RuleSet } from './rule-set';

export interface RuleWish {
	name: string;
	effectiveFrom: Day;
	numbers: RuleNumbers;
}

/**
 * The next version of the light rules as a draft. Refused: what {@link checkRuleSet} refuses, and a day that
 * {@link dayRefused} does not allow.
 */
export function decideRuleDraft(published: readonly RuleSet[], wish: RuleWish, today: Day): Outcome<RuleSet> {
	const version = nextRuleVersion(published);
	const { name, effectiveFrom, numbers } = wish;
	const wrongDay = dayRefused(published, effectiveFrom, today);
	return wrongDay ?? checkRuleSet({ ...numbers, id: `rules-${version}`, name: name.trim(), version, effectiveFrom });
}

/** The number of the version that is drafted after these: 3 after versions 1 and 2. */
export function nextRuleVersion(published: readonly RuleSet[]): number {
	return Math.max(...published.map(({ version }) => version)) + 1;
}

/**
 * Activates a draft: from its day on it judges every project. Refused: `not-a-draft`, `reason-missing`, and a day that went by
 * since it was drafted.
 */
export function decideActivation(
	draft: RuleDraft,
	published: readonly RuleSet[],
	reason: string,
	today: Day,
): Outcome<RuleSet> {
	if (draft.state !== 'draft') return refused('not-a-draft');
	if (!reason.trim()) return refused('reason-missing', 'reason');
	return dayRefused(published, draft.rules.effectiveFrom, today) ?? accepted(draft.rules);
}

/**
 * Rules never reach back. Refused: `not-a-day`, `rules-in-past` {today}, and `rules-before-announced` {version, day}: a version
 * that takes effect before one already announced would be overtaken by an older one. On the same day it replaces it.
 */
function dayRefused(published: readonly RuleSet[], on: Day, today: Day): Outcome<never> | null {
	if (!isDay(on)) return refused('not-a-day', 'effectiveFrom');
	if (on < today) return refused('rules-in-past', 'effectiveFrom', { today });
	const later = published.find(({ effectiveFrom }) => effectiveFrom > on);
	if (!later) return null;
	const { version, effectiveFrom: day } = later;
	return refused('rules-before-announced', 'effectiveFrom', { version, day });
}

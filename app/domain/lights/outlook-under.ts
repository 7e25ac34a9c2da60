import type { ProjectFacts } from '../project/facts';
import type { RulePeriod } from '../rules/rule-periods';
import { judgeOutlook } from './judge-outlook';
import type { Outlook } from './outlook';

/**
 * A recorded outlook under every version of the rules, each from its effective day on and never before (docs/decisions/11). For
 * the version it was recorded under it is the recorded one, for all others the facts are judged anew. A version that changes
 * nothing for these facts leaves no trace. `periods` as `rulePeriods` gives them, at least one.
 */
export function outlookUnder(facts: ProjectFacts, recorded: Outlook, periods: readonly RulePeriod[]): Outlook {
	const [only] = periods;
	if (periods.length === 1 && only?.rules.id === recorded.ruleSetId) return recorded;
	let later: Outlook | null = null;
	let laterFrom = '';
	for (const { fromOn, rules } of [...periods].reverse()) {
		const own = rules.id === recorded.ruleSetId ? recorded : judgeOutlook(facts, rules);
		if (later === null) later = own;
		else if (!sameDays(own, later)) later = { ...own, next: { fromOn: laterFrom, outlook: later } };
		laterFrom = fromOn;
	}
	return later ?? recorded;
}

/** Whether two outlooks say the same, whatever version they were judged by. All live projects are asked at once: nothing is copied. */
function sameDays(one: Outlook, later: Outlook): boolean {
	const members = Object.keys({ ...one, ...later }) as (keyof Outlook)[];
	return members.every((member) => member === 'ruleSetId' || member === 'next' || alike(one[member], later[member]));
}

type Json = Record<string, unknown>;

/** As JSON sees it: a member that is undefined is none. */
function alike(one: unknown, other: unknown): boolean {
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
	const [first, second] = [one as Json, other as Json];
	for (const member in first) if (!alike(first[member], second[member])) return false;
	for (const member in second) if (!alike(first[member], second[member])) return false;
	return true;
}

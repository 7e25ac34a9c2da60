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

function sameDays(one: Outlook, later: Outlook): boolean {
	const days = (outlook: Outlook) => JSON.stringify({ ...outlook, ruleSetId: '', next: undefined });
	return days(one) === days(later);
}

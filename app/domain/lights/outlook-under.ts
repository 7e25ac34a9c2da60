import type { ProjectFacts } from '../project/facts';
import type { RuleSet } from '../rules/rule-set';
import { judgeOutlook } from './judge-outlook';
import type { Outlook } from './outlook';

/**
 * A recorded outlook under the rules in force: the stored one as a rule; judged anew when a later rule set has come into force
 * since the facts were recorded. What was recorded stays as it is: a new rule set counts from its effective day on, never before.
 */
export function outlookUnder(facts: ProjectFacts, recorded: Outlook, rules: RuleSet): Outlook {
	return recorded.ruleSetId === rules.id ? recorded : judgeOutlook(facts, rules);
}

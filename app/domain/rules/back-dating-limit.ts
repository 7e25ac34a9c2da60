import { DEFAULT_RULE_SET } from './default-rule-set';
import type { RuleSet } from './rule-set';

/** Working days that may pass before recording needs a reason; versions older than the rule are read as the first one. */
export function backDatingLimit({ backDating = DEFAULT_RULE_SET.backDating }: Pick<RuleSet, 'backDating'>): number {
	return (backDating as NonNullable<RuleSet['backDating']>).reasonAfterDays;
}

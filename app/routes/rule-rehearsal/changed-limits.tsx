import type { RuleSet } from '~/domain/rules/rule-set';
import { useWords } from '~/i18n/words-provider';
import { Card } from '~/ui/page/card';
import { RuleChanges } from '~/ui/rules/rule-changes';
import { ruleRows } from '~/ui/rules/rule-rows';

/** What the draft changes, number by number. */
export function ChangedLimits({ rules, before }: { rules: RuleSet; before: RuleSet }) {
	const words = useWords();
	const limits = (one: RuleSet) => JSON.stringify(ruleRows(words, one));
	const same = limits(rules) === limits(before);
	return (
		<Card title={words.t('rules.rehearsal.limits')} flush={!same}>
			{same ? words.t('rules.rehearsal.noLimits') : <RuleChanges rules={rules} before={before} changedOnly />}
		</Card>
	);
}

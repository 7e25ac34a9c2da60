import type { AnyTx } from '~/data/database.server';
import { allRuleSets } from '~/data/reference.server';
import { openRuleDraft, type StoredRuleDraft } from '~/data/rule-drafts.server';
import type { Day } from '~/domain/day';
import { nextRuleVersion } from '~/domain/rules/decide-rules';
import { rulePeriods } from '~/domain/rules/rule-periods';
import type { RuleSet } from '~/domain/rules/rule-set';
import { ruleSetOn } from '~/domain/rules/rule-set-on';

export interface RuleDraftPage {
	/** What the form shows: the draft, else the last version announced, else the one in force. */
	base: RuleSet;
	draft: StoredRuleDraft | null;
	/** The version it becomes. */
	version: number;
}

export async function ruleDraftPage(tx: AnyTx, today: Day): Promise<RuleDraftPage> {
	const [draft, ruleSets] = [await openRuleDraft(tx), await allRuleSets(tx)];
	const latest = rulePeriods(ruleSets).at(-1)?.rules ?? ruleSetOn(ruleSets, today);
	return { base: draft?.rules ?? latest, draft, version: nextRuleVersion(ruleSets) };
}

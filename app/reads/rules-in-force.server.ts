import type { AnyTx } from '~/data/database.server';
import { allRuleSets } from '~/data/reference.server';
import type { Day } from '~/domain/day';
import type { RuleSet } from '~/domain/rules/rule-set';
import { ruleSetOn } from '~/domain/rules/rule-set-on';

/** The light rules in force on a day. */
export async function rulesInForce(tx: AnyTx, on: Day): Promise<RuleSet> {
	return ruleSetOn(await allRuleSets(tx), on);
}

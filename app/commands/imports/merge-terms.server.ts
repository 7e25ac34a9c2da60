import type { AnyTx } from '~/data/database.server';
import { allRuleSets } from '~/data/reference.server';
import { allStandards } from '~/data/standards.server';
import { gateFor } from '~/domain/entry/standard-on';
import type { MergeContext } from '~/domain/imports/merge-statement';
import type { ProjectFacts } from '~/domain/project/facts';
import { ruleSetOn } from '~/domain/rules/rule-set-on';

/** What rules and standards in force today say of a project that a row is merged into. */
export async function mergeTerms(
	tx: AnyTx,
	today: string,
): Promise<(facts: ProjectFacts) => Pick<MergeContext, 'rules' | 'gate'>> {
	const rules = ruleSetOn(await allRuleSets(tx), today);
	const standards = await allStandards(tx);
	return (facts) => ({ rules, gate: gateFor(standards, facts, today) });
}

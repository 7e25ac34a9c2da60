import { appendEvents } from '~/data/journal.server';
import { allRuleSets } from '~/data/reference.server';
import { openRuleDraft, type StoredRuleDraft, saveRuleDraft } from '~/data/rule-drafts.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { decideRuleDraft, nextRuleVersion, type RuleWish } from '~/domain/rules/decide-rules';
import { type Acting, perform } from '../perform.server';
import { authorOf } from '../record-change.server';

export interface RuleDraftInput extends RuleWish {
	/** The version the form was opened for, and its edition then; 0 when nothing was drafted yet. */
	version: number;
	edition: number;
}

/**
 * Drafts the next version of the light rules, or changes it while nobody has activated it. Refused: `forbidden`,
 * `rule-draft-moved` when somebody else saved or activated it since the form was opened, and what the core refuses.
 */
export function draftRules(
	acting: Acting,
	input: RuleDraftInput,
): Promise<Outcome<{ draftId: string; edition: number }>> {
	return perform(acting, async (tx) => {
		const { actor, now, today } = acting;
		if (!may(actor, 'rules.manage')) return refused('forbidden');
		const before = await openRuleDraft(tx);
		const published = await allRuleSets(tx);
		const stands = input.version === nextRuleVersion(published) && input.edition === (before?.edition ?? 0);
		if (!stands) return refused('rule-draft-moved');
		const rules = decideRuleDraft(published, input, today);
		if (!rules.ok) return rules;
		const made = { madeById: actor.id, madeByName: actor.name, madeAt: now };
		const edition = input.edition + 1;
		const draft: StoredRuleDraft = {
			...{ id: before?.id ?? rules.value.id, state: 'draft', edition, rules: rules.value },
			...made,
		};
		await saveRuleDraft(tx, draft);
		const { name, version, effectiveFrom } = draft.rules;
		const details = { name, version, effectiveFrom, ruleDraft: draft };
		const event = { ...authorOf(acting), kind: 'ruleSet.drafted', subject: draft.id, details } as const;
		await appendEvents(tx, now, [event]);
		return accepted({ draftId: draft.id, edition });
	});
}

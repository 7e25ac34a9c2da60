import { appendEvents, type StoredEvent } from '~/data/journal.server';
import { addRuleSet, allRuleSets } from '~/data/reference.server';
import { openRuleDraft, saveRuleDraft } from '~/data/rule-drafts.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { decideActivation } from '~/domain/rules/decide-rules';
import { type Acting, perform } from '../perform.server';
import { authorOf } from '../record-change.server';

export interface Activation {
	/** The edition that was rehearsed. */
	edition: number;
	reason: string;
}

/**
 * Activates the drafted version, with a reason: from its effective day on it judges every project. One row and one event,
 * whatever the number of projects (docs/decisions/11). Refused: `forbidden`, `not-found`, `rule-draft-moved` when it was changed
 * since it was rehearsed, and what the core refuses.
 */
export function activateRules(
	acting: Acting,
	{ edition, reason }: Activation,
): Promise<Outcome<{ ruleSetId: string; version: number; eventSeq: number }>> {
	return perform(acting, async (tx) => {
		if (!may(acting.actor, 'rules.manage')) return refused('forbidden');
		const draft = await openRuleDraft(tx);
		if (!draft) return refused('not-found');
		if (draft.edition !== edition) return refused('rule-draft-moved');
		const decided = decideActivation(draft, await allRuleSets(tx), reason, acting.today);
		if (!decided.ok) return decided;
		const rules = decided.value;
		const { id, name, version, effectiveFrom } = rules;
		const ruleDraft = { ...draft, state: 'activated' as const };
		const details = { name, version, effectiveFrom, rules, ruleDraft };
		const told = {
			...authorOf(acting),
			kind: 'ruleSet.published',
			subject: id,
			details,
			reason: reason.trim(),
		} as const;
		const [event] = (await appendEvents(tx, acting.now, [told])) as [StoredEvent];
		await saveRuleDraft(tx, ruleDraft);
		// After a clock jump the journal's time counts: it says what was known when.
		await addRuleSet(tx, rules, event.at);
		return accepted({ ruleSetId: id, version, eventSeq: event.seq });
	});
}

import { appendEvents, type StoredEvent } from '~/data/journal.server';
import { addRuleSet, allRuleSets } from '~/data/reference.server';
import { openRuleDraft, type StoredRuleDraft, saveRuleDraft } from '~/data/rule-drafts.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { decideActivation } from '~/domain/rules/decide-rules';
import type { RuleSet } from '~/domain/rules/rule-set';
import { type Acting, perform } from '../perform.server';
import { authorOf } from '../record-change.server';

export interface Activation {
	/** The version that was rehearsed, and its edition. */
	version: number;
	edition: number;
	reason: string;
}

/**
 * Activates the drafted version, with a reason: from its effective day on it judges every project. One row and one event,
 * whatever the number of projects (docs/decisions/11). Refused: `forbidden`, `not-found`, `rule-draft-moved` when it was changed
 * since it was rehearsed, `rule-draft-activated` {id, version} when somebody else was quicker, and what the core refuses.
 */
export function activateRules(
	acting: Acting,
	rehearsed: Activation,
): Promise<Outcome<{ ruleSetId: string; version: number; eventSeq: number }>> {
	return perform(acting, async (tx) => {
		if (!may(acting.actor, 'rules.manage')) return refused('forbidden');
		const published = await allRuleSets(tx);
		const found = theRehearsed(await openRuleDraft(tx), published, rehearsed);
		if (!found.ok) return found;
		const draft = found.value;
		const decided = decideActivation(draft, published, rehearsed.reason, acting.today);
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
			reason: rehearsed.reason.trim(),
		} as const;
		const [event] = (await appendEvents(tx, acting.now, [told])) as [StoredEvent];
		await saveRuleDraft(tx, ruleDraft);
		// After a clock jump the journal's time counts: it says what was known when.
		await addRuleSet(tx, rules, event.at);
		return accepted({ ruleSetId: id, version, eventSeq: event.seq });
	});
}

/** The open draft if it is what was rehearsed; else what became of it meanwhile. */
function theRehearsed(
	draft: StoredRuleDraft | null,
	published: readonly RuleSet[],
	{ version, edition }: Activation,
): Outcome<StoredRuleDraft> {
	const activated = published.find((rules) => rules.version === version);
	if (activated) return refused('rule-draft-activated', undefined, { id: activated.id, version });
	if (!draft) return refused('not-found');
	const same = draft.rules.version === version && draft.edition === edition;
	return same ? accepted(draft) : refused('rule-draft-moved');
}

import { countOtherAdmins, findPerson } from '~/data/people.server';
import { recordPersonChange } from '~/data/person-change.server';
import { dropLinksOf, endSessionsOf } from '~/data/sessions.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { decideDisable } from '~/domain/people/decide-person-change';
import { may } from '~/domain/people/may';
import { type Acting, perform } from './perform.server';

/** Shuts a person out at once: sessions end, open links stop working. What they did stays theirs in the history. */
export async function disablePerson(acting: Acting, personId: string): Promise<Outcome<{ personId: string }>> {
	if (!may(acting.actor, 'people.manage')) return refused('forbidden');
	return perform(acting, async (tx) => {
		const person = await findPerson(tx, personId);
		if (!person) return refused('not-found');
		const decided = decideDisable(acting.actor, person, await countOtherAdmins(tx, personId));
		if (!decided.ok) return decided;
		await recordPersonChange(tx, acting, 'person.disabled', { ...person, disabledAt: acting.now });
		await endSessionsOf(tx, personId);
		await dropLinksOf(tx, personId);
		return accepted({ personId });
	});
}

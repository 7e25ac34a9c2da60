import { findPerson } from '~/data/people.server';
import { recordPersonChange } from '~/data/person-change.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { type Acting, perform } from './perform.server';

/** Lets a disabled person in again, with the password they had. Refused: `not-disabled`. */
export async function enablePerson(acting: Acting, personId: string): Promise<Outcome<{ personId: string }>> {
	if (!may(acting.actor, 'people.manage')) return refused('forbidden');
	return perform(acting, async (tx) => {
		const person = await findPerson(tx, personId);
		if (!person) return refused('not-found');
		if (person.disabledAt === null) return refused('not-disabled');
		await recordPersonChange(tx, acting, 'person.enabled', { ...person, disabledAt: null });
		return accepted({ personId });
	});
}

import { countOtherAdmins, findPerson } from '~/data/people.server';
import { recordPersonChange } from '~/data/person-change.server';
import { allUnits } from '~/data/reference.server';
import { endSessionsOf } from '~/data/sessions.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { checkPerson, type PersonFields } from '~/domain/people/check-person';
import { decidePersonChange } from '~/domain/people/decide-person-change';
import { may } from '~/domain/people/may';
import { type Acting, perform } from './perform.server';

export interface PersonEdit extends PersonFields {
	personId: string;
	/** The version the form was filled in on. */
	version: number;
}

/** Changes name, role and scope. Whoever is signed in as a person whose rights have changed is signed out at once. */
export async function changePerson(acting: Acting, input: PersonEdit): Promise<Outcome<{ personId: string }>> {
	if (!may(acting.actor, 'people.manage')) return refused('forbidden');
	return perform(acting, async (tx) => {
		const before = await findPerson(tx, input.personId);
		if (!before) return refused('not-found');
		if (before.version !== input.version) return refused('version-conflict');
		const units = (await allUnits(tx)).map((unit) => unit.id);
		const fields = checkPerson(input, units);
		if (!fields.ok) return fields;
		const otherAdmins = await countOtherAdmins(tx, before.id);
		const decided = decidePersonChange(acting.actor, before, fields.value, otherAdmins);
		if (!decided.ok) return decided;
		const { changes, endsSessions } = decided.value;
		if (changes.length > 0) {
			await recordPersonChange(tx, acting, 'person.changed', { ...before, ...fields.value }, changes);
		}
		if (endsSessions) await endSessionsOf(tx, before.id);
		return accepted({ personId: before.id });
	});
}

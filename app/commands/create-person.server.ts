import { findPersonByLogin } from '~/data/people.server';
import { recordNewPerson } from '~/data/person-change.server';
import { allUnits } from '~/data/reference.server';
import { addLink } from '~/data/sessions.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { checkLogin, checkPerson, type PersonFields } from '~/domain/people/check-person';
import { may } from '~/domain/people/may';
import { linkExpiry } from '~/domain/people/one-time-link';
import { type Acting, perform } from './perform.server';

export interface NewPerson extends PersonFields {
	login: string;
	/** The hash of the one-time link's token. The token stays with whoever made it: a kept answer must hold no secret. */
	linkHash: string;
}

/**
 * Adds a person without a password; they set it by the one-time link. A repeated post answers with the first link's hash, so
 * the caller knows whether the token in its hand is the one that counts.
 */
export async function createPerson(
	acting: Acting,
	input: NewPerson,
): Promise<Outcome<{ personId: string; linkHash: string }>> {
	if (!may(acting.actor, 'people.manage')) return refused('forbidden');
	const login = checkLogin(input.login);
	if (!login.ok) return login;
	return perform(acting, async (tx) => {
		const units = (await allUnits(tx)).map((unit) => unit.id);
		const fields = checkPerson(input, units);
		if (!fields.ok) return fields;
		if (await findPersonByLogin(tx, login.value)) return refused('login-taken', 'login');
		const id = acting.newId();
		await recordNewPerson(tx, acting, { ...fields.value, id, login: login.value, passwordHash: null });
		await addLink(tx, {
			tokenHash: input.linkHash,
			personId: id,
			createdAt: acting.now,
			expiresAt: linkExpiry(acting.now),
			usedAt: null,
		});
		return accepted({ personId: id, linkHash: input.linkHash });
	});
}

import { findPerson } from '~/data/people.server';
import { recordPersonEvent } from '~/data/person-change.server';
import { addLink } from '~/data/sessions.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { linkExpiry } from '~/domain/people/one-time-link';
import { type Acting, perform } from './perform.server';

/**
 * Makes a one-time link by which a person sets a new password; earlier links stop working. Nobody makes one for themselves:
 * that would turn a borrowed session into a password. The caller keeps the token, the hash is answered as in `createPerson`.
 */
export async function makeResetLink(
	acting: Acting,
	{ personId, linkHash }: { personId: string; linkHash: string },
): Promise<Outcome<{ personId: string; linkHash: string }>> {
	if (!may(acting.actor, 'people.manage')) return refused('forbidden');
	if (acting.actor.id === personId) return refused('own-link');
	return perform(acting, async (tx) => {
		const person = await findPerson(tx, personId);
		if (!person) return refused('not-found');
		if (person.disabledAt !== null) return refused('person-disabled');
		await recordPersonEvent(tx, acting, 'person.linkMade', person);
		const expiresAt = linkExpiry(acting.now);
		await addLink(tx, { tokenHash: linkHash, personId, createdAt: acting.now, expiresAt, usedAt: null });
		return accepted({ personId, linkHash });
	});
}

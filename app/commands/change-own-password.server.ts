import { hashPassword, passwordMatches } from '~/data/password-hash.server';
import { findPerson } from '~/data/people.server';
import { recordPersonChange } from '~/data/person-change.server';
import { endSessionsOf } from '~/data/sessions.server';
import { countTryUnder, forgetTries } from '~/data/sign-in-tries.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { checkPassword, LONGEST_PASSWORD } from '~/domain/people/check-password';
import { LOGIN_LIMIT, ownPasswordKey } from '~/domain/people/sign-in-limit';
import { type Acting, earlierAnswer, perform } from './perform.server';

export interface OwnPasswordChange {
	currentPassword: string;
	password: string;
	/** The session that stays; all others of the person end. */
	sessionHash: string;
}

/** Changes one's own password. The old one is asked for, and guessing it is limited like signing in. */
export async function changeOwnPassword(acting: Acting, input: OwnPasswordChange): Promise<Outcome<null>> {
	const { db, actor, now } = acting;
	const earlier = await earlierAnswer<null>(acting);
	if (earlier) return earlier;
	if (input.currentPassword.length > LONGEST_PASSWORD) return refused('password-wrong', 'currentPassword');
	const key = ownPasswordKey(actor.id);
	const shut = await db.write((tx) => countTryUnder(tx, key, LOGIN_LIMIT, now));
	if (shut) return refused('rate-limited', 'currentPassword', shut);
	const person = await findPerson(db.reader, actor.id);
	if (!person || !(await passwordMatches(person.passwordHash, input.currentPassword))) {
		return refused('password-wrong', 'currentPassword');
	}
	const checked = checkPassword(input.password, person.login);
	if (!checked.ok) return checked;
	if (input.password === input.currentPassword) return refused('password-same', 'password');
	const passwordHash = await hashPassword(checked.value);
	return perform(acting, async (tx) => {
		const still = await findPerson(tx, actor.id);
		if (still?.passwordHash !== person.passwordHash) return refused('password-wrong', 'currentPassword');
		await recordPersonChange(tx, acting, 'person.passwordChanged', { ...still, passwordHash });
		await endSessionsOf(tx, actor.id, input.sessionHash);
		await forgetTries(tx, key);
		return accepted(null);
	});
}

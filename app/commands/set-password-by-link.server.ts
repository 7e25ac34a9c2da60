import { hashPassword } from '~/data/password-hash.server';
import { recordPersonChange } from '~/data/person-change.server';
import { endSessionsOf, findLink, spendLink } from '~/data/sessions.server';
import { forgetTries } from '~/data/sign-in-tries.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { checkPassword } from '~/domain/people/check-password';
import { checkLink } from '~/domain/people/one-time-link';
import { loginKey } from '~/domain/people/sign-in-limit';
import { earlierAnswer, perform, type Visit } from './perform.server';

/** Sets the password of the person a one-time link was made for. The link works once; every session of the person ends. */
export async function setPasswordByLink(
	visit: Visit,
	{ linkHash, password }: { linkHash: string; password: string },
): Promise<Outcome<{ login: string }>> {
	const found = await findLink(visit.db.reader, linkHash);
	const earlier = found && (await earlierAnswer<{ login: string }>({ ...visit, actor: found.person }));
	if (earlier) return earlier;
	const open = checkLink(found?.link ?? null, found?.person.disabledAt ?? null, visit.now);
	if (!found || !open.ok) return open.ok ? refused('link-unknown') : open;
	const checked = checkPassword(password, found.person.login);
	if (!checked.ok) return checked;
	const passwordHash = await hashPassword(checked.value);
	return perform({ ...visit, actor: found.person }, async (tx) => {
		const now = await findLink(tx, linkHash);
		const still = checkLink(now?.link ?? null, now?.person.disabledAt ?? null, visit.now);
		if (!now || !still.ok) return still.ok ? refused('link-unknown') : still;
		await spendLink(tx, linkHash, visit.now);
		await recordPersonChange(tx, { ...visit, actor: now.person }, 'person.passwordChanged', {
			...now.person,
			passwordHash,
		});
		await endSessionsOf(tx, now.person.id);
		await forgetTries(tx, loginKey(now.person.login));
		return accepted({ login: now.person.login });
	});
}

import { hashPassword } from '~/data/password-hash.server';
import { anyAdmin } from '~/data/people.server';
import { recordNewPerson } from '~/data/person-change.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { checkPassword } from '~/domain/people/check-password';
import { checkLogin, checkPerson } from '~/domain/people/check-person';
import { earlierAnswer, perform, type Visit } from './perform.server';

export interface FirstAdmin {
	login: string;
	name: string;
	password: string;
}

/** Whoever makes the first administrator; the journal names the administrator themselves. */
const FOUNDER = { id: 'first-run', name: '', role: 'admin', scope: { kind: 'city' }, ownProjectsOnly: false } as const;

/** Makes the first administrator, once: whoever comes second is refused (`admin-exists`). */
export async function createFirstAdmin(visit: Visit, input: FirstAdmin): Promise<Outcome<{ personId: string }>> {
	const earlier = await earlierAnswer<{ personId: string }>({ ...visit, actor: FOUNDER });
	if (earlier) return earlier;
	if (await anyAdmin(visit.db.reader)) return refused('admin-exists');
	const login = checkLogin(input.login);
	if (!login.ok) return login;
	const fields = checkPerson({ ...FOUNDER, name: input.name }, []);
	if (!fields.ok) return fields;
	const password = checkPassword(input.password, login.value);
	if (!password.ok) return password;
	const passwordHash = await hashPassword(password.value);
	return perform({ ...visit, actor: FOUNDER }, async (tx) => {
		if (await anyAdmin(tx)) return refused('admin-exists');
		const actor = { ...fields.value, id: visit.newId() };
		await recordNewPerson(tx, { ...visit, actor }, { ...actor, login: login.value, passwordHash });
		return accepted({ personId: actor.id });
	});
}

import { createFirstAdmin } from '~/commands/create-first-admin.server';
import { createPerson } from '~/commands/create-person.server';
import type { Visit } from '~/commands/perform.server';
import { setPasswordByLink } from '~/commands/set-password-by-link.server';
import type { Outcome } from '~/domain/outcome';
import type { Actor } from '~/domain/people/actor';
import { ADMIN, DEMO_PEOPLE, type DemoPerson } from '~/domain/people/demo-people';

/** The people of the demo world by sign-in name, as those who act. */
export type Cast = Map<string, Actor>;

/** Makes the first administrator, who adds everybody else; each sets their password by their one-time link. */
export async function settlePeople(visit: Visit): Promise<Cast> {
	const cast: Cast = new Map();
	const admin = expectDone(await createFirstAdmin(visit, ADMIN));
	cast.set(ADMIN.login, actorOf(ADMIN, admin.personId));
	for (const person of DEMO_PEOPLE.filter((one) => one !== ADMIN)) {
		const linkHash = `demo-link-${visit.newId()}`;
		const acting = { ...visit, actor: cast.get(ADMIN.login) as Actor };
		const created = expectDone(await createPerson(acting, { ...person, linkHash }));
		expectDone(await setPasswordByLink(visit, { linkHash, password: person.password }));
		cast.set(person.login, actorOf(person, created.personId));
	}
	return cast;
}

function actorOf({ name, role, scope, ownProjectsOnly }: DemoPerson, id: string): Actor {
	return { id, name, role, scope, ownProjectsOnly };
}

/** The demo world is made so that nothing in it is refused; a refusal is a mistake in the making. */
export function expectDone<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(`the demo world was refused: ${JSON.stringify(outcome.refusal)}`);
	return outcome.value;
}

import type { Database } from '~/data/database.server';
import { allPeople } from '~/data/people.server';
import { OFFERED_PEOPLE } from '~/domain/people/demo-people';

/** Whom one may sign in as in the demo world: those offered that are there and work. */
export async function peopleToTry(db: Database) {
	const there = await allPeople(db.reader);
	return OFFERED_PEOPLE.flatMap(({ login, password }) => {
		const person = there.find((one) => one.login === login && one.disabledAt === null);
		if (!person) return [];
		const { name, role, scope } = person;
		return [{ login, password, name, role, units: scope.kind === 'units' ? scope.units : null }];
	});
}

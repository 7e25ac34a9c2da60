import type { Database } from '~/data/database.server';
import { allPeople } from '~/data/people.server';
import { inScope } from '~/domain/people/may';

/** Officers who can be put in charge of a project of this unit: working, in scope, by name. */
export async function officersFor(db: Database, unit: string): Promise<{ id: string; name: string }[]> {
	return (await allPeople(db.reader))
		.filter((person) => person.role === 'officer' && person.disabledAt === null)
		.filter((person) => inScope({ ...person, ownProjectsOnly: false }, { unit }))
		.map(({ id, name }) => ({ id, name }))
		.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

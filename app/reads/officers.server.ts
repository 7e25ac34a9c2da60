import type { Database } from '~/data/database.server';
import { allPeople } from '~/data/people.server';
import type { Actor } from '~/domain/people/actor';
import { inScope } from '~/domain/people/may';

/** Officers who can be put in charge of a project of this unit: working, in scope, by name. */
export async function officersFor(db: Database, unit: string): Promise<{ id: string; name: string }[]> {
	return (await allPeople(db.reader))
		.filter((person) => person.role === 'officer' && person.disabledAt === null)
		.filter((person) => inScope({ ...person, ownProjectsOnly: false }, { unit }))
		.map(({ id, name }) => ({ id, name }))
		.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

/** The officers of one unit, by name: projects name their officer as ledgers do. */
export interface OfficerGroup {
	unit: string;
	names: string[];
}

/** Whom this person can put in charge, unit by unit. Who sees only their own projects can only be in charge themselves. */
export async function officerChoices(db: Database, actor: Actor, units: readonly string[]): Promise<OfficerGroup[]> {
	const groups: OfficerGroup[] = [];
	for (const unit of units) {
		const names = actor.ownProjectsOnly ? [actor.name] : (await officersFor(db, unit)).map(({ name }) => name);
		if (names.length > 0) groups.push({ unit, names: [...new Set(names)] });
	}
	return groups;
}

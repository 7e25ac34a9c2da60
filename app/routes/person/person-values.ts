import type { Values } from '~/domain/updates/compare-edits';
import type { PersonLine } from '~/reads/people-list.server';
import type { PersonValues } from '~/ui/people/person-fields';

/** A person as lines of text, to compare edits by: the scope is `city` or the units. */
export function valuesOf(person: Pick<PersonLine, 'name' | 'role' | 'units' | 'ownProjectsOnly'>): Values {
	const { name, role, units, ownProjectsOnly } = person;
	return { name, role, scope: units?.join(',') ?? 'city', ownProjectsOnly: ownProjectsOnly ? 'on' : '' };
}

/** The same as the form's fields show it. */
export function formValuesOf({ name = '', role = '', scope = '', ownProjectsOnly }: Values): PersonValues {
	return {
		name,
		role,
		scope: scope === 'city' ? 'city' : 'units',
		units: scope === 'city' ? [] : scope.split(',').filter(Boolean),
		ownProjectsOnly: ownProjectsOnly === 'on',
	};
}

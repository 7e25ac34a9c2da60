import type { Database } from '~/data/database.server';
import { allPeople, findPerson, lastChangeOf, type StoredPerson } from '~/data/people.server';
import { ROLES, type Role } from '~/domain/people/actor';

/** `invited`: the one-time link has not been used yet. */
export const PERSON_STATES = ['active', 'invited', 'disabled'] as const;
export type PersonState = (typeof PERSON_STATES)[number];

/** A person as the admin sees them. There is no "last seen": nobody is ranked by use (DOMAIN §8). */
export interface PersonLine {
	id: string;
	login: string;
	name: string;
	role: Role;
	/** Unit ids, or null for the whole city. */
	units: string[] | null;
	ownProjectsOnly: boolean;
	state: PersonState;
	disabledAt: string | null;
	createdAt: string;
	version: number;
}

export interface PeopleFilter {
	role: string;
	unit: string;
	state: string;
	search: string;
}

/** People that match, admins last, by name: literal words, in name or sign-in name. A person of the whole city belongs to every unit. */
export async function peopleList(db: Database, filter: PeopleFilter): Promise<PersonLine[]> {
	const words = filter.search.trim().toLowerCase();
	return (await allPeople(db.reader))
		.map(toLine)
		.filter((person) => filter.role === '' || person.role === filter.role)
		.filter((person) => filter.state === '' || person.state === filter.state)
		.filter((person) => filter.unit === '' || person.units === null || person.units.includes(filter.unit))
		.filter((person) => words === '' || `${person.name}\n${person.login}`.toLowerCase().includes(words))
		.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.name.localeCompare(b.name, 'zh-CN'));
}

/** One person, or null. */
export async function personLine(db: Database, id: string): Promise<PersonLine | null> {
	const person = await findPerson(db.reader, id);
	return person && toLine(person);
}

/** Who saved this person while somebody else was editing. */
export function lastChange(db: Database, id: string): Promise<{ by: string; at: string } | null> {
	return lastChangeOf(db.reader, id);
}

function toLine(person: StoredPerson): PersonLine {
	const { id, login, name, role, scope, ownProjectsOnly = false, disabledAt, createdAt, version } = person;
	const units = scope.kind === 'units' ? scope.units : null;
	const state = disabledAt ? 'disabled' : person.passwordHash ? 'active' : 'invited';
	return { id, login, name, role, units, ownProjectsOnly, state, disabledAt, createdAt, version };
}

import { accepted, type Outcome, refused } from '../outcome';
import { isPlainLine } from '../plain-text';
import { ROLES, type Role, type Scope } from './actor';

const LONGEST_NAME = 40;

/** What a form says about a person. */
export interface PersonFields {
	name: string;
	role: Role;
	scope: Scope;
	ownProjectsOnly: boolean;
}

/** Sign-in names are kept small: `Zhang.San ` is `zhang.san`. */
export function normalLogin(login: string): string {
	return login.normalize('NFKC').trim().toLowerCase();
}

/** 2 to 40 of a–z 0–9 . _ - @, beginning with a letter or digit. Refused: `login-unfit`. */
export function checkLogin(login: string): Outcome<string> {
	const plain = normalLogin(login);
	return /^[a-z0-9][a-z0-9._@-]{1,39}$/.test(plain) ? accepted(plain) : refused('login-unfit', 'login');
}

/**
 * A person as they may be kept: name trimmed, units known, once each and in the given order, only officers kept to their own projects.
 * Refused: `name-missing`, `name-unfit`, `role-unknown`, `scope-empty`, `unit-unknown`, `scope-must-be-city` (admins and
 * auditors read or administer everything).
 */
export function checkPerson(fields: PersonFields, units: readonly string[]): Outcome<PersonFields> {
	const name = fields.name.trim();
	if (name === '') return refused('name-missing', 'name');
	if ([...name].length > LONGEST_NAME || !isPlainLine(name))
		return refused('name-unfit', 'name', { most: LONGEST_NAME });
	if (!ROLES.includes(fields.role)) return refused('role-unknown', 'role');
	const { scope } = fields;
	if (scope.kind === 'units') {
		if (scope.units.length === 0) return refused('scope-empty', 'units');
		if (scope.units.some((unit) => !units.includes(unit))) return refused('unit-unknown', 'units');
		if (fields.role === 'admin') return refused('scope-must-be-city', 'scope');
	}
	const kept: Scope =
		scope.kind === 'city'
			? { kind: 'city' }
			: { kind: 'units', units: units.filter((unit) => scope.units.includes(unit)) };
	return accepted({
		name,
		role: fields.role,
		scope: kept,
		ownProjectsOnly: fields.role === 'officer' && fields.ownProjectsOnly,
	});
}

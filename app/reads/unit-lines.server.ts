import type { Database } from '~/data/database.server';
import { allPeople } from '~/data/people.server';
import { allUnits, type StoredUnit } from '~/data/reference.server';
import { ROLES, type Role } from '~/domain/people/actor';

/** One reporting unit and who works for it. */
export interface UnitLine extends StoredUnit {
	people: Record<Role, number>;
}

/** The units in the city's order, each with the working accounts that are made for it; who sees the whole city is not counted. */
export async function unitLines(db: Database): Promise<UnitLine[]> {
	const people = (await allPeople(db.reader)).filter(({ disabledAt }) => disabledAt === null);
	return (await allUnits(db.reader)).map((unit) => {
		const own = people.filter(({ scope }) => scope.kind === 'units' && scope.units.includes(unit.id));
		const count = (role: Role) => own.filter((person) => person.role === role).length;
		return { ...unit, people: Object.fromEntries(ROLES.map((role) => [role, count(role)])) as UnitLine['people'] };
	});
}

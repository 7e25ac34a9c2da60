import type { Actor, Role, Scope } from '~/domain/people/actor';
import type { AnyTx, WriteTx } from './database.server';

/** A person with what sign-in and the admin page need. */
export interface StoredPerson extends Actor {
	login: string;
	passwordHash: string | null;
	disabledAt: string | null;
	createdAt: string;
	version: number;
	/** The manager's mark "seen until here": last event number looked at, and when. */
	lookedSeq: number;
	lookedAt: string | null;
}

const WITH_UNITS = { units: { orderBy: { unitId: 'asc' } } } as const;

/** One person by id, or null. */
export async function findPerson(tx: AnyTx, id: string): Promise<StoredPerson | null> {
	const row = await tx.person.findUnique({ where: { id }, include: WITH_UNITS });
	return row ? toPerson(row) : null;
}

/** One person by sign-in name, or null. */
export async function findPersonByLogin(tx: AnyTx, login: string): Promise<StoredPerson | null> {
	const row = await tx.person.findUnique({ where: { login }, include: WITH_UNITS });
	return row ? toPerson(row) : null;
}

/** Everybody, by sign-in name. */
export async function allPeople(tx: AnyTx): Promise<StoredPerson[]> {
	return (await tx.person.findMany({ include: WITH_UNITS, orderBy: { login: 'asc' } })).map(toPerson);
}

/** Whether anybody who can administer exists; without, the first-run page opens. */
export async function anyAdmin(tx: AnyTx): Promise<boolean> {
	return (await tx.person.count({ where: { role: 'admin' } })) > 0;
}

/** Administrators besides this person who can sign in. */
export async function countOtherAdmins(tx: AnyTx, personId: string): Promise<number> {
	return tx.person.count({ where: { role: 'admin', disabledAt: null, NOT: { id: personId } } });
}

/** Who changed this person last, and when; null when nobody has since they were made. */
export async function lastChangeOf(tx: AnyTx, personId: string): Promise<{ by: string; at: string } | null> {
	const row = await tx.event.findFirst({
		where: {
			kind: { in: ['person.changed', 'person.disabled', 'person.enabled', 'person.passwordChanged'] },
			subject: personId,
		},
		orderBy: { seq: 'desc' },
		select: { personName: true, at: true },
	});
	return row && { by: row.personName, at: row.at };
}

/** Adds a person with their scope. */
export async function addPerson(tx: WriteTx, person: StoredPerson): Promise<void> {
	const { scope, ...rest } = person;
	await tx.person.create({
		data: {
			...columns(rest),
			scopeKind: scope.kind,
			units: { create: unitsOf(scope).map((unitId) => ({ unitId })) },
		},
	});
}

/** Saves a person if nobody saved them since `version`; false otherwise. */
export async function savePerson(tx: WriteTx, person: StoredPerson): Promise<boolean> {
	const { scope, ...rest } = person;
	const { count } = await tx.person.updateMany({
		where: { id: person.id, version: person.version },
		data: { ...columns(rest), version: person.version + 1, scopeKind: scope.kind },
	});
	if (count === 0) return false;
	await tx.personUnit.deleteMany({ where: { personId: person.id } });
	await tx.personUnit.createMany({ data: unitsOf(scope).map((unitId) => ({ personId: person.id, unitId })) });
	return true;
}

/** Moves the mark "seen until here". Not a change of the person: version stays. */
export async function markLooked(tx: WriteTx, personId: string, seq: number, at: string): Promise<void> {
	await tx.person.update({ where: { id: personId }, data: { lookedSeq: seq, lookedAt: at } });
}

function columns(person: Omit<StoredPerson, 'scope'>) {
	return { ...person, ownProjectsOnly: person.ownProjectsOnly ?? false };
}

function unitsOf(scope: Scope): string[] {
	return scope.kind === 'units' ? scope.units : [];
}

type Row = Omit<StoredPerson, 'scope' | 'role'> & { role: string; scopeKind: string; units: { unitId: string }[] };

function toPerson({ scopeKind, units, role, ...row }: Row): StoredPerson {
	const scope: Scope =
		scopeKind === 'city' ? { kind: 'city' } : { kind: 'units', units: units.map((unit) => unit.unitId) };
	return { ...row, role: role as Role, scope };
}

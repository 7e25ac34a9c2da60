import { applyChanges } from '../updates/apply-changes';
import type { Change } from '../updates/patch';
import { canonicalJson } from './canonical-json';
import type { EventKind } from './event-kinds';
import type { Fault } from './fault';
import { isInstantOf } from './is-instant-of';

/** What of an event speaks about a person. */
export interface PersonEvent {
	seq: number;
	at: string;
	kind: EventKind;
	subject: string | null;
	changes: readonly Change[];
	details: Record<string, unknown>;
}

/** A person as the table holds them. */
export interface KeptPerson {
	id: string;
	login: string;
	name: string;
	role: string;
	scope: { kind: 'city' } | { kind: 'units'; units: string[] };
	ownProjectsOnly?: boolean;
	disabledAt: string | null;
	createdAt: string;
}

interface Replayed {
	fields: object;
	/** As the last event that names it. */
	login: unknown;
	created: Instants;
	/** Null while nobody shuts them out. */
	disabled: Instants | null;
	seq: number;
}

/** When something was recorded, and the event before it, and the instant the event says; early ones say none. */
type Instants = [at: string, atBefore: string, said: unknown];

/** People as the events tell them: names, rights, and who is shut out. */
export type ReplayedPeople = Map<string, Replayed>;

/** Takes one more event into account; `atBefore` is when the event before it was recorded. False when it does not fit. */
export function replayPerson(people: ReplayedPeople, event: PersonEvent, atBefore: string): boolean {
	const { seq, at, kind, subject, changes, details } = event;
	if (!kind.startsWith('person.') || subject === null) return true;
	const before = people.get(subject);
	if (!before && kind !== 'person.created') return kind === 'person.lockedOut';
	const fields = moved(before?.fields ?? {}, changes);
	if (!fields) return false;
	const created = before?.created ?? [at, atBefore, details.createdAt];
	const stays = kind === 'person.enabled' ? null : (before?.disabled ?? null);
	const disabled: Instants | null = kind === 'person.disabled' ? [at, atBefore, details.disabledAt] : stays;
	const login = details.login ?? before?.login;
	people.set(subject, { fields, login, created, disabled, seq });
	return true;
}

function moved(fields: object, changes: readonly Change[]): object | null {
	try {
		return applyChanges(fields as never, changes);
	} catch {
		return null;
	}
}

/** The first person whose row and events differ: a right nobody gave, a person nobody added or somebody took out. */
export function peopleFault(people: ReplayedPeople, kept: readonly KeptPerson[]): Fault | null {
	const faults: Fault[] = [];
	for (const person of kept) {
		const told = people.get(person.id);
		if (!told) faults.push({ code: 'record-unexplained', seq: null, detail: person.id });
		else if (!agrees(told, person)) faults.push({ code: 'person-changed', seq: told.seq, detail: person.id });
	}
	const present = new Set(kept.map((person) => person.id));
	for (const [id, told] of people) {
		if (!present.has(id)) faults.push({ code: 'person-changed', seq: told.seq, detail: id });
	}
	return faults.sort((a, b) => (a.seq ?? Number.MAX_SAFE_INTEGER) - (b.seq ?? Number.MAX_SAFE_INTEGER))[0] ?? null;
}

function agrees({ fields, login, created, disabled }: Replayed, person: KeptPerson): boolean {
	const { name, role, scope, ownProjectsOnly = false, disabledAt, createdAt } = person;
	const kept = { name, role, scope: scope.kind === 'city' ? 'city' : scope.units, ownProjectsOnly };
	const named = login === undefined || login === person.login;
	const shutOut = disabled ? isInstantOf(disabledAt, ...disabled) : disabledAt === null;
	const since = isInstantOf(createdAt, ...created);
	return named && shutOut && since && canonicalJson(inOrder(fields)) === canonicalJson(inOrder(kept));
}

/** Units of a scope are a set. */
function inOrder(fields: { scope?: unknown }): object {
	return { ...fields, scope: Array.isArray(fields.scope) ? [...fields.scope].sort() : fields.scope };
}

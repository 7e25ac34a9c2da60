import { applyChanges } from '../updates/apply-changes';
import type { Change } from '../updates/patch';
import { canonicalJson } from './canonical-json';
import type { EventKind } from './event-kinds';
import type { Fault } from './fault';

/** What of an event speaks about a person. */
export interface PersonEvent {
	seq: number;
	kind: EventKind;
	subject: string | null;
	changes: readonly Change[];
}

/** A person as the table holds them. */
export interface KeptPerson {
	id: string;
	name: string;
	role: string;
	scope: { kind: 'city' } | { kind: 'units'; units: string[] };
	ownProjectsOnly?: boolean;
	disabledAt: string | null;
}

interface Replayed {
	fields: object;
	disabled: boolean;
	seq: number;
}

/** People as the events tell them: names, rights, and who is shut out. */
export type ReplayedPeople = Map<string, Replayed>;

/** Takes one more event into account. False when it does not fit what came before. */
export function replayPerson(people: ReplayedPeople, { seq, kind, subject, changes }: PersonEvent): boolean {
	if (!kind.startsWith('person.') || subject === null) return true;
	const before = people.get(subject);
	if (!before && kind !== 'person.created') return kind === 'person.lockedOut';
	const fields = moved(before?.fields ?? {}, changes);
	if (!fields) return false;
	const disabled = kind === 'person.disabled' || (kind !== 'person.enabled' && Boolean(before?.disabled));
	people.set(subject, { fields, disabled, seq });
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

function agrees(told: Replayed, { name, role, scope, ownProjectsOnly = false, disabledAt }: KeptPerson): boolean {
	const kept = { name, role, scope: scope.kind === 'city' ? 'city' : scope.units, ownProjectsOnly };
	return (
		canonicalJson(inOrder(told.fields)) === canonicalJson(inOrder(kept)) && told.disabled === (disabledAt !== null)
	);
}

/** Units of a scope are a set. */
function inOrder(fields: { scope?: unknown }): object {
	return { ...fields, scope: Array.isArray(fields.scope) ? [...fields.scope].sort() : fields.scope };
}

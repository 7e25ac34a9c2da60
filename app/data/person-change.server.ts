import type { EventKind } from '~/domain/audit/event-kinds';
import type { PersonFields } from '~/domain/people/check-person';
import { personChanges } from '~/domain/people/decide-person-change';
import type { Change } from '~/domain/updates/patch';
import type { WriteTx } from './database.server';
import { appendEvents, type Channel, type EventDraft } from './journal.server';
import { addPerson, type StoredPerson, savePerson } from './people.server';

/** Who made the change, through which door. */
export interface Author {
	actor: { id: string | null; name: string };
	channel: Channel;
	now: string;
}

/** Adds a person with the event that says so, in the caller's transaction (decision 3). Passwords never reach the journal. */
export async function recordNewPerson(
	tx: WriteTx,
	author: Author,
	person: PersonFields & { id: string; login: string; passwordHash: string | null },
): Promise<void> {
	const changes = personChanges(null, person);
	const created = draft(author, 'person.created', person, changes, { createdAt: author.now });
	await appendEvents(tx, author.now, [created]);
	const nothingSeen = { disabledAt: null, version: 1, lookedSeq: 0, lookedAt: null };
	await addPerson(tx, { ...person, ...nothingSeen, createdAt: author.now });
}

/**
 * Saves a person read in this transaction, with the event that says what happened. `changes` lists what an auditor may see:
 * a new password is an event without a value.
 */
export async function recordPersonChange(
	tx: WriteTx,
	author: Author,
	kind: PersonEventKind,
	person: StoredPerson,
	changes: Change[] = [],
): Promise<void> {
	const shutOut = kind === 'person.disabled' ? { disabledAt: person.disabledAt } : {};
	await appendEvents(tx, author.now, [draft(author, kind, person, changes, shutOut)]);
	if (!(await savePerson(tx, person))) throw new Error(`person ${person.id} changed inside one transaction`);
}

/** Notes what happened about a person whose row stays as it is. */
export async function recordPersonEvent(
	tx: WriteTx,
	author: Author,
	kind: PersonEventKind,
	person: Pick<StoredPerson, 'id' | 'login' | 'name'>,
): Promise<void> {
	await appendEvents(tx, author.now, [draft(author, kind, person, [])]);
}

export type PersonEventKind = Extract<EventKind, `person.${string}`>;

function draft(
	author: Author,
	kind: PersonEventKind,
	person: Pick<StoredPerson, 'id' | 'login' | 'name'>,
	changes: Change[],
	instant: { createdAt?: string; disabledAt?: string | null } = {},
): EventDraft {
	const { actor, channel } = author;
	const details = { login: person.login, name: person.name, ...instant };
	return { kind, personId: actor.id, personName: actor.name, channel, subject: person.id, changes, details };
}

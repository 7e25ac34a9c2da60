import { canonicalJson } from '../audit/canonical-json';
import { accepted, type Outcome, refused } from '../outcome';
import type { Change } from '../updates/patch';
import type { Actor, Scope } from './actor';
import type { PersonFields } from './check-person';

/** What a change of a person comes to. */
export interface PersonChange {
	changes: Change[];
	/** Rights have changed: whoever is signed in as this person signs in again. */
	endsSessions: boolean;
}

/**
 * Changes a person's name or rights. Nobody changes their own rights (`own-rights`), and one working admin always remains
 * (`last-admin`, `otherAdmins` = admins besides this person who are not disabled).
 */
export function decidePersonChange(
	actor: Actor,
	before: Actor,
	after: PersonFields,
	otherAdmins: number,
): Outcome<PersonChange> {
	const changes = personChanges(before, after);
	const endsSessions = changes.some(({ field }) => field !== 'name');
	if (endsSessions && actor.id === before.id) return refused('own-rights');
	if (before.role === 'admin' && after.role !== 'admin' && otherAdmins === 0) return refused('last-admin', 'role');
	return accepted({ changes, endsSessions });
}

/** Shuts a person out. Refused: `own-disable`, `last-admin`, `already-disabled`. */
export function decideDisable(
	actor: Actor,
	person: Actor & { disabledAt: string | null },
	otherAdmins: number,
): Outcome<null> {
	if (actor.id === person.id) return refused('own-disable');
	if (person.disabledAt !== null) return refused('already-disabled');
	if (person.role === 'admin' && otherAdmins === 0) return refused('last-admin');
	return accepted(null);
}

/** From nothing (null) or an earlier state to what the form says, field by field. */
export function personChanges(before: Actor | null, after: PersonFields): Change[] {
	const from = before && fieldsOf({ ...before, ownProjectsOnly: before.ownProjectsOnly ?? false });
	const to = fieldsOf(after);
	return FIELDS.map((field) => ({ field, from: from?.[field] ?? null, to: to[field] })).filter(
		(change) => canonicalJson(change.from) !== canonicalJson(change.to),
	);
}

const FIELDS = ['name', 'role', 'scope', 'ownProjectsOnly'] as const;

function fieldsOf({ name, role, scope, ownProjectsOnly }: PersonFields) {
	return { name, role, scope: scopeValue(scope), ownProjectsOnly };
}

/** A scope as the journal keeps it: `city`, or the units. */
function scopeValue(scope: Scope): 'city' | string[] {
	return scope.kind === 'city' ? 'city' : scope.units;
}

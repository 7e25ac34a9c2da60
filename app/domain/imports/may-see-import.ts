import type { Actor } from '../people/actor';
import { may } from '../people/may';

/** What of an import its readers are chosen by. */
export interface ImportOwner {
	personId: string | null;
	/** The unit of every row; null when the ledger speaks of several. */
	unit: string | null;
	status: string;
}

/**
 * Whether a person may look at an import: their own always; what others committed when all of it lies in their scope. A
 * ledger of several units is seen by readers of the whole city alone.
 */
export function maySeeImport(actor: Actor, { personId, unit, status }: ImportOwner): boolean {
	if (personId === actor.id) return may(actor, 'import.run');
	if (status !== 'committed' || !may(actor, 'history.see') || actor.ownProjectsOnly) return false;
	return actor.scope.kind === 'city' || (unit !== null && actor.scope.units.includes(unit));
}

/** Whether a person may go on with a draft: nobody but who brought it. */
export function mayContinueImport(actor: Actor, { personId, status }: ImportOwner): boolean {
	return status === 'draft' && personId === actor.id && may(actor, 'import.run');
}

/**
 * Whether a person may take a committed import back: who brought it, or a manager of all it speaks of (DOMAIN §7). The projects
 * themselves are asked about one by one.
 */
export function mayUndoImport(actor: Actor, batch: ImportOwner): boolean {
	const own = batch.personId === actor.id;
	return batch.status === 'committed' && maySeeImport(actor, batch) && may(actor, own ? 'import.run' : 'import.undo');
}

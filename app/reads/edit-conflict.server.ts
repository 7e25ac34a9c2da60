import type { AnyTx } from '~/data/database.server';
import type { StoredEvent } from '~/data/journal.server';
import { eventsOfProject } from '~/data/project-events.server';
import { liveState, type StoredState, stateOfVersion } from '~/data/project-states.server';
import { movedSince } from '~/domain/updates/moved-since';
import type { Change } from '~/domain/updates/patch';

/** What others saved between the state a form was opened on and the present one, and who saved last. */
export interface EditConflict {
	/** The version the form goes on from. */
	version: number;
	person: string;
	at: string;
	moved: Change[];
	/** The facts as they are now. */
	facts: StoredState['facts'];
}

/** More than so many changes while one form is open are not looked through for their author. */
const LOOKED_THROUGH = 50;

/** Null when none of the fields has moved: then others changed only what the form is not about. */
export async function editConflict(
	tx: AnyTx,
	projectId: string,
	base: number,
	fields: readonly string[],
): Promise<EditConflict | null> {
	const now = await liveState(tx, projectId);
	const before = await stateOfVersion(tx, projectId, base);
	if (!now || !before) return null;
	const moved = movedSince(before.facts, now.facts, fields);
	const since = (await eventsOfProject(tx, projectId, { limit: LOOKED_THROUGH })).filter(
		(event) => event.seq > before.eventSeq && event.changes.length > 0,
	);
	const last = since.find((event) => concerns(event, moved)) ?? since[0];
	if (moved.length === 0 || !last) return null;
	return { version: now.version, person: last.personName, at: last.at, moved, facts: now.facts };
}

function concerns(event: StoredEvent, moved: readonly Change[]): boolean {
	return event.changes.some((change) => moved.some(({ field }) => field === change.field));
}

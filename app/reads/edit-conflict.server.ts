import type { AnyTx } from '~/data/database.server';
import { eventOfProject } from '~/data/project-events.server';
import { liveState, stateOfVersion } from '~/data/project-states.server';
import { movedSince } from '~/domain/updates/moved-since';
import type { Change } from '~/domain/updates/patch';

/** What others saved between the state a form was opened on and the present one, and who saved last. */
export interface EditConflict {
	/** The version the form was opened on, and the one its next post is judged against. */
	base: number;
	version: number;
	person: string;
	at: string;
	moved: Change[];
}

export async function editConflict(
	tx: AnyTx,
	projectId: string,
	base: number,
	fields: readonly string[],
): Promise<EditConflict | null> {
	const now = await liveState(tx, projectId);
	const before = await stateOfVersion(tx, projectId, base);
	const last = now && (await eventOfProject(tx, now.eventSeq));
	if (!now || !before || !last) return null;
	const moved = movedSince(before.facts, now.facts, fields);
	return { base, version: now.version, person: last.personName, at: last.at, moved };
}

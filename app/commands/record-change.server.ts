import type { WriteTx } from '~/data/database.server';
import { appendEvents, type EventDraft } from '~/data/journal.server';
import { recordProjectChanges } from '~/data/project-change.server';
import type { StoredState } from '~/data/project-states.server';
import type { Patch } from '~/domain/updates/patch';
import type { Acting } from './perform.server';

/** What a command answers about a project it changed. */
export interface Recorded {
	projectId: string;
	version: number;
	eventSeq: number;
}

/** Who did it, as events name them. */
export function authorOf({ actor, channel }: Acting): Pick<EventDraft, 'personId' | 'personName' | 'channel'> {
	return { personId: actor.id, personName: actor.name, channel };
}

/** Writes what the core decided. A decision that moves nothing leaves an event and no new state. */
export async function recordChange(
	tx: WriteTx,
	acting: Acting,
	before: StoredState,
	patch: Patch,
	event: Pick<EventDraft, 'kind' | 'subject' | 'details' | 'reason'>,
): Promise<Recorded> {
	const { projectId, version, facts } = before;
	const draft = { ...authorOf(acting), ...event };
	if (patch.changes.length === 0) {
		const { effectiveOn } = patch;
		const [stored] = await appendEvents(tx, acting.now, [{ ...draft, projectId, unit: facts.unit, effectiveOn }]);
		return { projectId, version, eventSeq: stored?.seq ?? 0 };
	}
	const change = { projectId, before, patch, event: draft };
	const [eventSeq = 0] = await recordProjectChanges(tx, acting.now, acting.today, [change]);
	return { projectId, version: version + 1, eventSeq };
}

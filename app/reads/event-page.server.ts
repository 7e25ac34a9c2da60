import type { Database } from '~/data/database.server';
import { findEvent } from '~/data/event-search.server';
import { eventHash, type StoredEvent } from '~/data/journal.server';
import type { Actor } from '~/domain/people/actor';
import { withNames } from './event-names.server';
import { historyScope } from './history-scope.server';

/** One event in full, with what proves it. */
export interface EventPage {
	event: StoredEvent;
	projectName: string | null;
	/** The hash computed anew from what the event says. */
	computedHash: string;
	/** Neighbours the reader may see. */
	previous: number | null;
	next: number | null;
}

/** One event within the reader's scope, or null. */
export async function eventPage(db: Database, actor: Actor, seq: number): Promise<EventPage | null> {
	const scope = await historyScope(db, actor);
	const event = await findEvent(db.reader, scope, seq);
	if (!event) return null;
	const { hash: _, ...body } = event;
	const [named] = await withNames(db.reader, [event]);
	const previous = await findEvent(db.reader, scope, seq - 1);
	const next = await findEvent(db.reader, scope, seq + 1);
	return {
		event,
		projectName: named?.projectName ?? null,
		computedHash: eventHash(body),
		previous: previous?.seq ?? null,
		next: next?.seq ?? null,
	};
}

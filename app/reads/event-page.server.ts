import type { Database } from '~/data/database.server';
import { findEvent } from '~/data/event-search.server';
import { eventHash, type StoredEvent } from '~/data/journal.server';
import type { Actor } from '~/domain/people/actor';
import { withNames } from './event-names.server';
import { historyScope } from './history-scope.server';
import type { Known } from './time/known-at.server';

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

/** One event within the reader's scope, or null; of those known at a point of the past, when one is given. */
export async function eventPage(
	db: Database,
	actor: Actor,
	seq: number,
	known: Known | null = null,
): Promise<EventPage | null> {
	const scope = await historyScope(db, actor, known);
	const find = async (one: number) => (known && one > known.seq ? null : findEvent(db.reader, scope, one));
	const event = await find(seq);
	if (!event) return null;
	const { hash: _, ...body } = event;
	const [named] = await withNames(db.reader, [event], known);
	const previous = await find(seq - 1);
	const next = await find(seq + 1);
	return {
		event,
		projectName: named?.projectName ?? null,
		computedHash: eventHash(body),
		previous: previous?.seq ?? null,
		next: next?.seq ?? null,
	};
}

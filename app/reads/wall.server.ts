import type { Database } from '~/data/database.server';
import { lastSeqBefore } from '~/data/journal.server';
import type { SessionPerson } from '~/data/sessions.server';
import { addDays, type Day } from '~/domain/day';
import { instantsOfDay } from '~/domain/instant';
import { accepted, type Outcome } from '~/domain/outcome';
import { type Board, board } from './board.server';

/** A wall screen tells what has turned red in so many days: nobody marks it as seen. */
export const WALL_DAYS = 7;

/** A board, and beside its newly red projects those that turn red next. */
export interface Wall extends Board {
	soon: Board['list'];
}

/** The board of a reader as a wall shows it: the same board, as if somebody had looked a week ago. */
export async function wallBoard(db: Database, person: SessionPerson, today: Day): Promise<Outcome<Wall>> {
	const { until } = instantsOfDay(addDays(today, -WALL_DAYS));
	const looker = { ...person, lookedAt: until, lookedSeq: await lastSeqBefore(db.reader, until) };
	const shown = (tab: string) => board(db, looker, new URLSearchParams({ tab }), today);
	const now = await shown('newlyRed');
	const next = await shown('turning30');
	if (!now.ok) return now;
	return next.ok ? accepted({ ...now.value, soon: next.value.list }) : next;
}

import { journalHead } from '~/data/journal.server';
import { markLooked as keepMark } from '~/data/people.server';
import { type Day, isDay } from '~/domain/day';
import { instantsOfDay } from '~/domain/instant';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { type Acting, perform } from './perform.server';

/** Up to where the board was shown: its last event, and the day it was judged for. */
export interface Seen {
	seq: number;
	day: Day;
}

/**
 * Moves a reader's mark "seen until here" to what their page really showed: events that came while they were reading stay
 * new, and so does what turned red after a page left open overnight. Not an event: nothing of the business changed.
 */
export function markLooked(acting: Acting, seen: Seen): Promise<Outcome<null>> {
	return perform(acting, async (tx) => {
		const { actor, now, today } = acting;
		if (!may(actor, 'board.see')) return refused('forbidden');
		const head = await journalHead(tx);
		if (!Number.isInteger(seen.seq) || seen.seq < 0 || seen.seq > head.seq) return refused('mark-unknown');
		if (!isDay(seen.day) || seen.day > today) return refused('mark-unknown');
		const at = seen.day < today ? instantsOfDay(seen.day).until : now;
		await keepMark(tx, actor.id, seen.seq, at);
		return accepted(null);
	});
}

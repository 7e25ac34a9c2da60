import { appendEvents } from '~/data/journal.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { type Acting, perform } from './perform.server';
import { authorOf } from './record-change.server';

/** What was drawn for an audit kit, enough to draw it again. */
export interface KitFacts {
	seed: string;
	size: number;
	/** The point of the past, and the last event known then. */
	asOf: string;
	seq: number;
	projects: number;
	/** Of the whole archive. */
	sha256: string;
}

/** Writes down that somebody takes an audit kit out, before it leaves: its seed, its size, its digest. */
export function recordKit(acting: Acting, { projects: rows, ...sample }: KitFacts): Promise<Outcome<null>> {
	return perform(acting, async (tx) => {
		if (!may(acting.actor, 'history.export')) return refused('forbidden');
		const details = { what: 'audit-kit.zip', rows, ...sample };
		await appendEvents(tx, acting.now, [{ ...authorOf(acting), kind: 'export.made', subject: details.what, details }]);
		return accepted(null);
	});
}

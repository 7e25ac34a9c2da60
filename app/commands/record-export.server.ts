import { appendEvents } from '~/data/journal.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may, type Verb } from '~/domain/people/may';
import { type Acting, perform } from './perform.server';

/** What leaves the house: which file, how many rows of what, narrowed how. */
export interface ExportFacts {
	/** File name, e.g. `projects.csv`. */
	what: string;
	rows: number;
	/** The query of the list, as its address. */
	query: string;
}

/**
 * Writes down that somebody takes data out, before the first byte leaves. Everybody's exports are events, not only the
 * auditors': a file that turns up elsewhere can be traced to its hour.
 */
export function recordExport(acting: Acting, verb: Verb, facts: ExportFacts): Promise<Outcome<null>> {
	const { actor, channel, now } = acting;
	return perform(acting, async (tx) => {
		if (!may(actor, verb)) return refused('forbidden');
		const details = { ...facts };
		const author = { personId: actor.id, personName: actor.name, channel };
		await appendEvents(tx, now, [{ ...author, kind: 'export.made', subject: facts.what, details }]);
		return accepted(null);
	});
}

import type { StoredEvent } from '~/data/journal.server';

/** Events of a world somebody has worked in, by what happened. */
export function landmarks(events: readonly StoredEvent[]) {
	/** The first event that fits. */
	const seqOf = (fits: (event: StoredEvent) => boolean): number => first(events, fits).seq;
	const requestOf = (seq: number) => String(events[seq - 1]?.details.requestId);
	const isDecided = (request: string) =>
		events.some(({ kind, details }) => /^request\.(?!filed)/.test(kind) && details.requestId === request);
	const latest = [...events].reverse();
	const { subject } = first(events, ({ kind }) => kind.startsWith('application.'));
	return {
		events,
		seqOf,
		requestOf,
		report: seqOf(({ kind, changes }) => kind === 'report.filed' && changes.length > 1),
		recorded: seqOf(({ kind }) => kind === 'milestone.recorded'),
		filed: seqOf(({ kind }) => kind === 'request.filed'),
		decided: seqOf(({ kind }) => kind === 'request.approved'),
		published: seqOf(({ kind }) => kind === 'ruleSet.published'),
		waiting: seqOf(({ kind, seq }) => kind === 'request.filed' && !isDecided(requestOf(seq))),
		/** What was last said of the first application. */
		submitted: first(latest, (event) => event.subject === subject && Boolean(event.details.application)),
		lastAbout: (login: string) =>
			first(latest, ({ kind, details }) => kind.startsWith('person.') && details.login === login).seq,
	};
}

export type Landmarks = ReturnType<typeof landmarks>;

function first(events: readonly StoredEvent[], fits: (event: StoredEvent) => boolean): StoredEvent {
	const found = events.find(fits);
	if (!found) throw new Error('the world lacks such an event');
	return found;
}

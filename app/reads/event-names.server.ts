import { applicationNames } from '~/data/applications.server';
import type { AnyTx } from '~/data/database.server';
import { projectNames } from '~/data/event-search.server';
import type { StoredEvent } from '~/data/journal.server';
import { aboutApplication } from '~/domain/history/about-application';
import { applicationsKnown } from './time/entry-known.server';
import type { Known } from './time/known-at.server';

/** Events with what their project is called now, or was called at a point of the past; before there is one, the application it may come from. */
export async function withNames<Event extends Pick<StoredEvent, 'kind' | 'projectId' | 'subject'>>(
	tx: AnyTx,
	events: readonly Event[],
	known: Known | null = null,
): Promise<(Event & { projectName: string | null })[]> {
	const projects = await projectNames(
		tx,
		events.flatMap((event) => event.projectId ?? []),
		known?.instant,
	);
	const asked = events.flatMap((event) => aboutApplication(event) ?? []);
	const applications = asked.length > 0 ? await namesOf(tx, asked, known) : new Map<string, string>();
	return events.map((event) => {
		const name = projects.get(event.projectId ?? '') ?? applications.get(aboutApplication(event) ?? '');
		return { ...event, projectName: name ?? null };
	});
}

async function namesOf(tx: AnyTx, ids: readonly string[], known: Known | null): Promise<Map<string, string>> {
	if (!known) return applicationNames(tx, ids);
	return new Map((await applicationsKnown(tx, known)).map(({ id, candidate }) => [id, candidate.name ?? '']));
}

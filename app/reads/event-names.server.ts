import { applicationNames } from '~/data/applications.server';
import type { AnyTx } from '~/data/database.server';
import { projectNames } from '~/data/event-search.server';
import type { StoredEvent } from '~/data/journal.server';
import { aboutApplication } from '~/domain/history/about-application';

/** Events with what their project is called now, or was called at an instant; before there is one, the application it may come from. */
export async function withNames<Event extends Pick<StoredEvent, 'kind' | 'projectId' | 'subject'>>(
	tx: AnyTx,
	events: readonly Event[],
	instant?: string,
): Promise<(Event & { projectName: string | null })[]> {
	const projects = await projectNames(
		tx,
		events.flatMap((event) => event.projectId ?? []),
		instant,
	);
	const asked = events.flatMap((event) => aboutApplication(event) ?? []);
	const applications = asked.length > 0 ? await applicationNames(tx, asked) : new Map<string, string>();
	return events.map((event) => {
		const name = projects.get(event.projectId ?? '') ?? applications.get(aboutApplication(event) ?? '');
		return { ...event, projectName: name ?? null };
	});
}

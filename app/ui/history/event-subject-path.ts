import type { StoredEvent } from '~/data/journal.server';
import { aboutApplication } from '~/domain/history/about-application';
import { paths } from '~/paths';

/** The page of what an event is about: its project, or the application before there is one; null for events of the house. */
export function eventSubjectPath(event: Pick<StoredEvent, 'kind' | 'projectId' | 'subject'>): string | null {
	if (event.projectId) return paths.project(event.projectId);
	const application = aboutApplication(event);
	return application && paths.application(application);
}

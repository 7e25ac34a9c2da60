import { aboutApplication } from '~/domain/history/about-application';
import { paths } from '~/paths';
import type { HistoryLine } from '~/reads/history.server';

/** The page of what an event is about: its project, or the application before there is one; null for events of the house. */
export function eventSubjectPath(event: Pick<HistoryLine, 'kind' | 'projectId' | 'subject'>): string | null {
	if (event.projectId) return paths.project(event.projectId);
	const application = aboutApplication(event);
	return application && paths.application(application);
}

import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ProjectPage } from '~/reads/project-page.server';
import { EventLine, EventMeta, isNotable } from '~/ui/history/event-line';
import { Card } from '~/ui/page/card';
import { DayLink } from '~/ui/page/day-link';
import { Timeline } from '~/ui/page/timeline';

/** The last things that happened, as sentences. */
export function LatestHistory({ page }: { page: ProjectPage }) {
	const { t } = useWords();
	const all = paths.projectHistory(page.projectId);
	return (
		<Card
			title={t('project.history.title')}
			aside={<DayLink href={all}>{`${t('project.history.all')} (${page.eventCount})`}</DayLink>}
		>
			<Timeline
				entries={page.events.map((event) => ({
					key: event.seq,
					text: <EventLine event={event} />,
					meta: <EventMeta event={event} />,
					notable: isNotable(event),
				}))}
			/>
		</Card>
	);
}

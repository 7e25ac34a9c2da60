import type { Notice } from '~/domain/lights/notices-on';
import type { Words } from '~/i18n/words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ProjectPage } from '~/reads/project-page.server';
import { Banner } from '~/ui/page/banner';
import { DayLink } from '~/ui/page/day-link';
import { usePast } from '~/ui/shell/past';

/** What is due soon, the land law, and that another day than the one everything is known for is looked at. */
export function NoticeBanners({ page, today }: { page: ProjectPage; today: string }) {
	const words = useWords();
	const { t } = words;
	const past = usePast() !== null;
	const { on } = page;
	const isNow = on === today && !past;
	return (
		<>
			{on !== today && (
				<Banner tone="info">
					{t(past ? 'project.onDayThen' : 'project.onDay', { day: on, known: today })}{' '}
					<DayLink href={paths.project(page.projectId)}>
						{past ? t('project.backToThen', { known: today }) : t('project.backToToday')}
					</DayLink>
				</Banner>
			)}
			{page.notices.map((notice) => {
				const text = noticeText(words, notice, isNow);
				return (
					<Banner key={text} tone={notice.kind === 'dueSoon' ? 'info' : 'warn'}>
						{text}
					</Banner>
				);
			})}
		</>
	);
}

/** Only on the present day is what falls due on the day shown due today. */
function noticeText({ t, term }: Words, notice: Notice, isNow: boolean): string {
	if (notice.kind !== 'dueSoon')
		return t(`project.notices.${notice.kind}`, { days: notice.daysPast, limit: notice.idleFromDays });
	const milestone = term('milestone', notice.milestone);
	if (notice.daysLeft === 0) {
		return t(`project.notices.${isNow ? 'dueToday' : 'dueThatDay'}`, { milestone, day: notice.plannedOn });
	}
	return t('project.notices.dueSoon', { milestone, count: notice.daysLeft, day: notice.plannedOn });
}

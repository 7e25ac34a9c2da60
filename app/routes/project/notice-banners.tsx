import type { Notice } from '~/domain/lights/notices-on';
import type { Words } from '~/i18n/words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ProjectPage } from '~/reads/project-page.server';
import { Banner } from '~/ui/page/banner';
import { DayLink } from '~/ui/page/day-link';

/** What is due soon, the land law, and that another day than today is looked at. */
export function NoticeBanners({ page, today }: { page: ProjectPage; today: string }) {
	const words = useWords();
	const { t } = words;
	return (
		<>
			{page.on !== today && (
				<Banner tone="info">
					{t('project.onDay', { day: page.on })}{' '}
					<DayLink href={paths.project(page.projectId)}>{t('project.backToToday')}</DayLink>
				</Banner>
			)}
			{page.notices.map((notice) => (
				<Banner key={noticeText(words, notice)} tone={notice.kind === 'dueSoon' ? 'info' : 'warn'}>
					{noticeText(words, notice)}
				</Banner>
			))}
		</>
	);
}

function noticeText({ t, term }: Words, notice: Notice): string {
	if (notice.kind !== 'dueSoon')
		return t(`project.notices.${notice.kind}`, { days: notice.daysPast, limit: notice.idleFromDays });
	const milestone = term('milestone', notice.milestone);
	if (notice.daysLeft === 0) return t('project.notices.dueToday', { milestone });
	return t('project.notices.dueSoon', { milestone, count: notice.daysLeft, day: notice.plannedOn });
}

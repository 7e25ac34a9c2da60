import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ProjectPage } from '~/reads/project-page.server';
import { DayLink } from '~/ui/page/day-link';
import { RequestStatusChip, WishLine } from '~/ui/requests/wish-line';
import css from './request-list.module.css';

/** What was asked about the project and what became of it, newest first. */
export function RequestList({ page }: { page: ProjectPage }) {
	const { t, term, format } = useWords();
	if (page.requests.length === 0) return <p className={css.none}>{t('project.requests.empty')}</p>;
	return (
		<ul className={css.list}>
			{page.requests.map((request) => (
				<li key={request.id}>
					<DayLink href={paths.request(page.projectId, request.id)} className={css.wish}>
						<WishLine request={request} />
					</DayLink>
					<RequestStatusChip status={request.status} />
					<small>
						{[
							request.filedByName,
							format.instant(request.filedAt),
							request.reasonCode && term('reason', request.reasonCode),
							request.filedLate && t('project.requests.filedLate'),
						]
							.filter(Boolean)
							.join(' · ')}
					</small>
				</li>
			))}
		</ul>
	);
}

import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { RequestPage } from '~/reads/request-page.server';
import { LightMark } from '~/ui/light/light-mark';
import { DayLink } from '~/ui/page/day-link';
import { FactList } from '~/ui/page/fact-list';
import { RequestStatusChip, WishLine } from '~/ui/requests/wish-line';

/** What was asked, by whom, why, and how the project stands now. */
export function RequestFacts({ page }: { page: RequestPage }) {
	const { t, term, format } = useWords();
	const { request, light, moves, project } = page;
	const { decidedAt, decidedByName } = request;
	const reason = [request.reasonCode && term('reason', request.reasonCode), request.reason].filter(Boolean).join(' — ');
	const late = request.filedLate ? ` · ${t('project.requests.filedLate')}` : '';
	const decided =
		decidedAt &&
		t('forms.decide.decided', {
			person: decidedByName ?? '',
			at: format.instant(decidedAt),
			status: t(`project.requests.status.${request.status}`),
		});
	return (
		<FactList
			facts={[
				[
					t('forms.decide.asked'),
					<b key="wish">
						<WishLine request={request} />
					</b>,
				],
				[t('forms.decide.reason'), reason],
				[t('forms.decide.by'), request.filedByName],
				[t('forms.decide.at'), `${format.instant(request.filedAt)}${late}`],
				[t('forms.decide.light'), <LightMark key="light" light={light.light} stale={light.stale} />],
				[
					t('project.requests.planChange', { milestone: '' }),
					moves > 0 ? t('forms.decide.moves', { count: moves }) : null,
				],
				[t('project.track.state'), decided ? decided : <RequestStatusChip key="status" status={request.status} />],
				[t('forms.decide.words'), request.decision],
				[
					t('project.crumb'),
					<DayLink key="to" href={paths.project(project.projectId)}>
						{t('forms.decide.toProject')}
					</DayLink>,
				],
			]}
		/>
	);
}

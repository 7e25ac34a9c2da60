import type { Wish } from '~/domain/updates/wishes';
import { useWords } from '~/i18n/words-provider';
import type { RequestPage } from '~/reads/request-page.server';
import { Chip } from '~/ui/page/chip';
import { Change } from '~/ui/page/timeline';

/** What a request asks for, with the plan before struck out. */
export function WishLine({ request }: { request: Pick<RequestPage['request'], 'kind' | 'wish'> }) {
	const { t } = useWords();
	const wish = { ...request.wish, kind: request.kind } as Wish;
	switch (wish.kind) {
		case 'planChange': {
			const milestone = t(`terms.milestone.${wish.milestone}`);
			return (
				<>
					{t('project.requests.planChange', { milestone })}{' '}
					<Change from={wish.previousOn ?? t('project.requests.noPlan')} to={wish.plannedOn} />
				</>
			);
		}
		case 'pause':
			return <>{t('project.requests.pauseWish', { from: wish.fromOn, to: wish.untilOn })}</>;
		case 'resume':
			return <>{t('project.requests.resumeWish')}</>;
		case 'withdraw':
			return <>{t('project.requests.withdrawWish', { day: wish.withdrawnOn })}</>;
	}
}

const TONES = { pending: 'warn', approved: 'good', refused: 'bad', cancelled: 'plain' } as const;

/** Waiting, approved, returned, taken back. */
export function RequestStatusChip({ status }: Pick<RequestPage['request'], 'status'>) {
	const { t } = useWords();
	return <Chip tone={TONES[status]}>{t(`project.requests.status.${status}`)}</Chip>;
}

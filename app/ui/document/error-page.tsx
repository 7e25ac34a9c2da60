import type { WordKey } from '~/i18n/words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { DayLink } from '../page/day-link';
import css from './error-page.module.css';

type Story = 'notFound' | 'forbidden' | 'busy' | 'unexpected';

const STORIES: Record<number, Story> = { 400: 'notFound', 403: 'forbidden', 404: 'notFound', 429: 'busy' };

/** One page for all that goes wrong. What is absent and what is out of scope look exactly alike. */
export function ErrorPage({ status, requestId }: { status: number; requestId: string }) {
	const { t } = useWords();
	const story = STORIES[status] ?? 'unexpected';
	const next: Partial<Record<Story, WordKey>> = {
		notFound: 'errors.notFound.next',
		unexpected: 'errors.unexpected.next',
	};
	return (
		<div className={css.page}>
			<p className={css.status} aria-hidden="true">
				{status}
			</p>
			<h1>{t(`errors.${story}.title`)}</h1>
			<p>{t(`errors.${story}.explain`)}</p>
			{next[story] && <p>{t(next[story])}</p>}
			{story === 'unexpected' && requestId && <p className={css.id}>{t('errors.requestId', { id: requestId })}</p>}
			<p className={css.ways}>
				<DayLink href={paths.home()}>{t('errors.goHome')}</DayLink>
				<DayLink href={paths.projects()}>{t('errors.searchProjects')}</DayLink>
			</p>
		</div>
	);
}

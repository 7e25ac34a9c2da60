import type { HistoryValues } from '~/domain/history/query';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ActionLink } from '~/ui/page/action-link';
import css from './history.module.css';

/** Pages by event number: nothing shifts while new events arrive. */
export function OlderLink({ query, olderBefore }: { query: HistoryValues; olderBefore: number | null }) {
	const { t } = useWords();
	const { before, ...asked } = query;
	if (before === undefined && olderBefore === null) return null;
	return (
		<nav className={css.older} aria-label={t('list.pages')} data-screen-only="">
			{before !== undefined && <ActionLink to={paths.history({ ...asked })}>{t('history.newest')}</ActionLink>}
			{olderBefore !== null && (
				<ActionLink to={paths.history({ ...asked, before: olderBefore })}>{t('history.older')}</ActionLink>
			)}
		</nav>
	);
}

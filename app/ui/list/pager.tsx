import { useWords } from '~/i18n/words-provider';
import { DayLink } from '../page/day-link';
import css from './pager.module.css';

export interface PagerProps {
	/** 1 is the first page. */
	page: number;
	pageSize: number;
	total: number;
	/** The address of a page, filters included. */
	to: (page: number) => string;
}

/** Says which rows of how many are shown, and leads to the neighbours. Nothing at all when everything fits. */
export function Pager({ page, pageSize, total, to }: PagerProps) {
	const { t, format } = useWords();
	const pages = Math.max(1, Math.ceil(total / pageSize));
	if (total === 0) return null;
	const from = (page - 1) * pageSize + 1;
	return (
		<nav className={css.pager} aria-label={t('list.pages')}>
			<span>
				{t('list.rows', {
					from: format.count(from),
					to: format.count(Math.min(total, page * pageSize)),
					total: format.count(total),
				})}
			</span>
			{pages > 1 && (
				<ul data-screen-only="">
					<li>{page > 1 && <DayLink href={to(page - 1)}>{t('list.previous')}</DayLink>}</li>
					{pagesAround(page, pages).map((one, at) => (
						<li key={one ?? `gap-${at}`}>
							{one === null ? '…' : <PageLink page={one} current={one === page} to={to} />}
						</li>
					))}
					<li>{page < pages && <DayLink href={to(page + 1)}>{t('list.next')}</DayLink>}</li>
				</ul>
			)}
		</nav>
	);
}

function PageLink({ page, current, to }: { page: number; current: boolean; to: (page: number) => string }) {
	const { t } = useWords();
	return (
		<DayLink href={to(page)} aria-label={t('list.page', { page })} aria-current={current ? 'page' : undefined}>
			{page}
		</DayLink>
	);
}

/** First, last, and two on each side: `1 … 4 5 6 7 8 … 20`; null is a gap. */
export function pagesAround(page: number, pages: number): (number | null)[] {
	const shown: (number | null)[] = [];
	for (let one = 1; one <= pages; one++) {
		if (one === 1 || one === pages || Math.abs(one - page) <= 2) shown.push(one);
		else if (shown.at(-1) !== null) shown.push(null);
	}
	return shown;
}

import type { ReactNode } from 'react';
import { useWords } from '~/i18n/words-provider';
import { usePastQuery, useStay } from '../shell/past';
import css from './filter-bar.module.css';
import { useSubmitOnChange } from './use-submit-on-change';

export interface FilterBarProps {
	/** The list's own address, without query. */
	action: string;
	/** What the filters must not lose: tab, sort, day. The day of the past is kept unasked. */
	keep?: Record<string, string | null | undefined>;
	/** Where "clear" leads; null when no filter is set. */
	clear: string | null;
	/** `FilterChecks`, `FilterSelect`, `FilterSearch`. */
	children: ReactNode;
	/** Fields that fold away on a phone, and how many of them are set: then they are open. */
	folded?: { fields: ReactNode; set: number };
}

/** Filters above a list: a plain form with a button; with JavaScript each choice is applied at once and the button stays out of sight. */
export function FilterBar({ action, keep = {}, clear, children, folded }: FilterBarProps) {
	const { t } = useWords();
	const form = useSubmitOnChange();
	const stay = useStay();
	const kept = { ...keep, ...usePastQuery() };
	return (
		<form ref={form} className={css.bar} action={action} aria-label={t('list.filters')} data-screen-only="">
			{Object.entries(kept).map(
				([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
			)}
			{folded && <Folded {...folded} />}
			{children}
			<button type="submit" className={css.apply}>
				{t('list.apply')}
			</button>
			{clear && (
				<a className={css.clear} href={stay(clear)}>
					{t('list.clear')}
				</a>
			)}
		</form>
	);
}

/**
 * Many fields behind one line where there is little room; in wide windows the line is not there and the fields stand in their row.
 * They follow the line instead of lying in it: a closed `details` shows its content nowhere, whatever a style sheet says.
 */
function Folded({ fields, set }: NonNullable<FilterBarProps['folded']>) {
	const { t } = useWords();
	return (
		<>
			<details className={css.fold} open={set > 0}>
				<summary>{set > 0 ? t('list.moreFiltersSet', { count: set }) : t('list.moreFilters')}</summary>
			</details>
			<div className={css.folded}>{fields}</div>
		</>
	);
}

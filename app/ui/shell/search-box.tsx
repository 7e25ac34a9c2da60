import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { usePastQuery } from './past';
import css from './search-box.module.css';

/** Searches all projects; `/` puts the cursor here, Ctrl-K opens the palette (both in `use-page-keys`). */
export function SearchBox() {
	const { t } = useWords();
	const { asOf } = usePastQuery();
	return (
		<form className={css.search} action={paths.projects()}>
			{asOf && <input type="hidden" name="asOf" value={asOf} />}
			<input
				type="search"
				name="q"
				data-page-search=""
				aria-label={t('shell.searchLabel')}
				aria-keyshortcuts="/"
				placeholder={t('shell.searchPlaceholder')}
				maxLength={100}
				autoComplete="off"
			/>
			<span className={css.keys} aria-hidden="true">
				Ctrl K
			</span>
		</form>
	);
}

import { useWords } from '~/i18n/words-provider';
import { useStay } from '../shell/past';
import css from './crumbs.module.css';

/** The way here; the last step is the page itself and has no address. */
export function Crumbs({ steps }: { steps: readonly { label: string; to?: string }[] }) {
	const { t } = useWords();
	const stay = useStay();
	return (
		<nav className={css.crumbs} aria-label={t('common.crumbs')}>
			<ol>
				{steps.map(({ label, to }) => (
					<li key={label}>{to ? <a href={stay(to)}>{label}</a> : <span aria-current="page">{label}</span>}</li>
				))}
			</ol>
		</nav>
	);
}

import type { Role } from '~/domain/people/actor';
import { useWords } from '~/i18n/words-provider';
import css from './main-nav.module.css';
import { isCurrent, navFor } from './nav';
import { useStay } from './past';

export function MainNav({ role, pathname }: { role: Role; pathname: string }) {
	const { t } = useWords();
	const stay = useStay();
	return (
		<nav className={css.nav} aria-label={t('shell.mainNav')}>
			{navFor(role).map((entry) => (
				<a key={entry.key} href={stay(entry.to)} aria-current={isCurrent(entry, pathname) ? 'page' : undefined}>
					{t(entry.key)}
				</a>
			))}
		</nav>
	);
}

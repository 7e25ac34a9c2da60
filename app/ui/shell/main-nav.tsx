import type { Role } from '~/domain/people/actor';
import { useWords } from '~/i18n/words-provider';
import { isCurrent, navFor } from './nav';
import css from './shell.module.css';

export function MainNav({ role, pathname }: { role: Role; pathname: string }) {
	const { t } = useWords();
	return (
		<nav className={css.nav} aria-label={t('shell.mainNav')}>
			{navFor(role).map((entry) => (
				<a key={entry.key} href={entry.to} aria-current={isCurrent(entry, pathname) ? 'page' : undefined}>
					{t(entry.key)}
				</a>
			))}
		</nav>
	);
}

import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import css from './header-menu.module.css';
import { LanguageSwitch } from './language-switch';
import { isCurrent, navFor, searchesProjects } from './nav';
import { useStay } from './past';
import { PersonEntries } from './person-menu';
import { SearchBox } from './search-box';
import type { ShellPerson } from './shell';

interface PhoneMenuProps {
	person: ShellPerson | null;
	lights: 'green' | 'blue';
	here: { pathname: string; search: string };
}

/** Below 1024 px the header folds into this one menu. */
export function PhoneMenu({ person, lights, here }: PhoneMenuProps) {
	const { t } = useWords();
	const stay = useStay();
	const returnTo = here.pathname + here.search;
	return (
		<details className={`${css.popover} ${css.menu}`} data-popover="">
			<summary aria-label={t('shell.menu')}>
				<span className={css.menuIcon} aria-hidden="true">
					<i />
					<i />
					<i />
				</span>
			</summary>
			<div className={css.panel}>
				{person ? (
					<>
						{searchesProjects(person.role) && <SearchBox />}
						<nav aria-label={t('shell.menu')}>
							{navFor(person.role).map((entry) => (
								<a
									key={entry.key}
									className={css.item}
									href={stay(entry.to)}
									aria-current={isCurrent(entry, here.pathname) ? 'page' : undefined}
								>
									{t(entry.key)}
								</a>
							))}
						</nav>
						<PersonEntries person={person} lights={lights} returnTo={returnTo} />
					</>
				) : (
					<a className={css.item} href={paths.signIn()}>
						{t('shell.person.signIn')}
					</a>
				)}
				<LanguageSwitch returnTo={returnTo} className={css.item} />
			</div>
		</details>
	);
}

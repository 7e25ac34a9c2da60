import type { ReactNode } from 'react';
import type { Role } from '~/domain/people/actor';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { LanguageSwitch } from './language-switch';
import { MainNav } from './main-nav';
import { searchesProjects } from './nav';
import { useStay } from './past';
import { PersonMenu } from './person-menu';
import { PhoneMenu } from './phone-menu';
import { SearchBox } from './search-box';
import css from './shell.module.css';

/** The reader as the header shows them. */
export interface ShellPerson {
	name: string;
	role: Role;
	/** Unit ids, or null for the whole city. */
	units: readonly string[] | null;
}

export interface ShellProps {
	/** Null for strangers. */
	person: ShellPerson | null;
	/** Where the reader is: language and colour switches come back here. */
	here: { pathname: string; search: string };
	/** `blue` when the reader asked for blue instead of green. */
	lights: 'green' | 'blue';
	/** Slot beside the search box: the day picker on pages that show a day. */
	tools?: ReactNode;
	children: ReactNode;
}

/** The frame of every page: header, navigation, main. Everything in it is a link or a form and works without JavaScript. */
export function Shell({ person, here, lights, tools, children }: ShellProps) {
	const { t } = useWords();
	const stay = useStay();
	const returnTo = here.pathname + here.search;
	return (
		<>
			<header className={css.header}>
				<a className={css.brand} href={stay(paths.home())}>
					<span className={css.sun} aria-hidden="true" />
					{t('common.brand')}
				</a>
				{person && <MainNav role={person.role} pathname={here.pathname} />}
				<div className={css.tools}>
					{person && searchesProjects(person.role) && <SearchBox />}
					{tools}
					<LanguageSwitch returnTo={returnTo} />
					{person && <PersonMenu person={person} lights={lights} returnTo={returnTo} />}
					<PhoneMenu person={person} lights={lights} here={here} />
				</div>
			</header>
			<main id="main" className={css.main} tabIndex={-1}>
				{children}
			</main>
		</>
	);
}

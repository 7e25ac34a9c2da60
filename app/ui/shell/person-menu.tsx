import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import css from './header-menu.module.css';
import type { ShellPerson } from './shell';

export interface PersonMenuProps {
	person: ShellPerson;
	lights: 'green' | 'blue';
	returnTo: string;
}

export function PersonMenu({ person, lights, returnTo }: PersonMenuProps) {
	const { t } = useWords();
	return (
		<details className={`${css.popover} ${css.person}`} data-popover="">
			<summary aria-label={t('shell.person.menu', { name: person.name })}>
				<span className={css.badge}>{firstSign(person.name)}</span>
			</summary>
			<div className={css.panel}>
				<PersonEntries person={person} lights={lights} returnTo={returnTo} />
			</div>
		</details>
	);
}

/** Who is signed in, the colour switch, account, sign-out: in the person menu and in the menu of phones. */
export function PersonEntries({ person, lights, returnTo }: PersonMenuProps) {
	const { t, term } = useWords();
	const scope = person.units
		? person.units.map((unit) => term('unit', unit)).join(t('common.joiner'))
		: t('terms.wholeCity');
	return (
		<>
			<p className={css.who}>
				{person.name}
				<small>
					{term('role', person.role)} · {scope}
				</small>
			</p>
			<a className={css.item} href={paths.account()}>
				{t('shell.person.account')}
			</a>
			<form method="post" action={paths.lights()}>
				<input type="hidden" name="returnTo" value={returnTo} />
				<button type="submit" className={css.item} name="lights" value={lights === 'blue' ? 'green' : 'blue'}>
					{t(lights === 'blue' ? 'shell.lights.green' : 'shell.lights.blue')}
				</button>
			</form>
			<form method="post" action={paths.signOut()}>
				<button type="submit" className={css.item}>
					{t('shell.person.signOut')}
				</button>
			</form>
		</>
	);
}

function firstSign(name: string): string {
	return [...name.trim()][0] ?? '·';
}

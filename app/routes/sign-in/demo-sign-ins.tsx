import type { Role } from '~/domain/people/actor';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import css from './sign-in.module.css';

interface DemoSignInsProps {
	people: { login: string; password: string; name: string; role: Role; units: string[] | null }[];
	returnTo: string;
}

/** In the demo world one click signs in, as each role. */
export function DemoSignIns({ people, returnTo }: DemoSignInsProps) {
	const { t, term } = useWords();
	return (
		<section className={css.demo} aria-labelledby="demo-sign-ins">
			<h2 id="demo-sign-ins">{t('access.signIn.demoTitle')}</h2>
			<p>{t('access.signIn.demoLead')}</p>
			<ul>
				{people.map(({ login, password, name, role, units }) => (
					<li key={login}>
						<form method="post" action={paths.signIn()}>
							<input type="hidden" name="login" value={login} />
							<input type="hidden" name="password" value={password} />
							<input type="hidden" name="returnTo" value={returnTo} />
							<button type="submit">
								<strong>{t('access.signIn.demoEnter', { role: term('role', role) })}</strong>
								<span>
									{name} · {units?.map((unit) => term('unit', unit)).join(t('common.joiner')) ?? t('terms.wholeCity')}
								</span>
								<code>
									{login} / {password}
								</code>
							</button>
						</form>
					</li>
				))}
			</ul>
		</section>
	);
}

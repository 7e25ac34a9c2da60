import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { PersonLine } from '~/reads/people-list.server';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';
import css from './person-actions.module.css';

/** What can be done about an account besides its fields; each has a page of its own. */
export function PersonActions({ person }: { person: PersonLine }) {
	const { t, format } = useWords();
	const { id, disabledAt } = person;
	if (disabledAt) {
		return (
			<Card title={t('people.person.enableTitle')} tone="red">
				<p>{t('people.person.enableLead', { at: format.instant(disabledAt) })}</p>
				<p className={css.action}>
					<ActionLink to={paths.personAccess(id)}>{t('people.person.enable')}</ActionLink>
				</p>
			</Card>
		);
	}
	return (
		<div>
			<Card title={t('people.person.resetTitle')}>
				<p>{t('people.person.resetLead')}</p>
				<p className={css.action}>
					<ActionLink to={paths.personLink(id)}>{t('people.person.reset')}</ActionLink>
				</p>
			</Card>
			<Card title={t('people.person.disableTitle')}>
				<p>{t('people.person.disableLead')}</p>
				<p className={css.action}>
					<ActionLink kind="danger" to={paths.personAccess(id)}>
						{t('people.person.disable')}
					</ActionLink>
				</p>
			</Card>
		</div>
	);
}

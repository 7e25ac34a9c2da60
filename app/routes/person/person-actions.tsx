import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { PersonLine } from '~/reads/people-list.server';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';

/** What can be done about an account besides its fields; each has a page of its own. */
export function PersonActions({ person }: { person: PersonLine }) {
	const { t, format } = useWords();
	const { id, disabledAt } = person;
	if (disabledAt) {
		return (
			<Card title={t('people.person.enableTitle')} tone="red">
				<p>{t('people.person.enableLead', { at: format.instant(disabledAt) })}</p>
				<ActionLink to={paths.personAccess(id)}>{t('people.person.enable')}</ActionLink>
			</Card>
		);
	}
	return (
		<div>
			<Card title={t('people.person.resetTitle')}>
				<p>{t('people.person.resetLead')}</p>
				<ActionLink to={paths.personLink(id)}>{t('people.person.reset')}</ActionLink>
			</Card>
			<Card title={t('people.person.disableTitle')}>
				<p>{t('people.person.disableLead')}</p>
				<ActionLink kind="danger" to={paths.personAccess(id)}>
					{t('people.person.disable')}
				</ActionLink>
			</Card>
		</div>
	);
}

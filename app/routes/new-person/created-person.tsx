import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ActionLink } from '~/ui/page/action-link';
import { PageHead } from '~/ui/page/page-head';
import { LinkCard } from '~/ui/people/link-card';

interface CreatedPersonProps {
	id: string;
	login: string;
	name: string;
	link: string | null;
}

/** The account is there; its link is shown this once. */
export function CreatedPerson({ id, login, name, link }: CreatedPersonProps) {
	const { t } = useWords();
	const actions = (
		<>
			<ActionLink to={paths.newPerson()}>{t('people.create.another')}</ActionLink>
			<ActionLink to={paths.person(id)}>{t('common.details')}</ActionLink>
		</>
	);
	return (
		<>
			<PageHead title={t('people.create.doneTitle', { name, login })} actions={actions} />
			<LinkCard link={link} />
		</>
	);
}

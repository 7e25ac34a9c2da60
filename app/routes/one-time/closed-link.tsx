import { LINK_HOURS } from '~/domain/people/one-time-link';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ActionLink } from '~/ui/page/action-link';
import { Door } from '~/ui/page/door';

/** Why the link does not open, and what to do. */
export function ClosedLink({ state }: { state: 'unknown' | 'used' | 'expired' }) {
	const { t } = useWords();
	return (
		<Door title={t(`access.oneTime.${state}Title`)} lead={t(`access.oneTime.${state}`, { hours: LINK_HOURS })}>
			<ActionLink kind={state === 'used' ? 'primary' : 'plain'} to={paths.signIn()}>
				{t('access.oneTime.goSignIn')}
			</ActionLink>
		</Door>
	);
}

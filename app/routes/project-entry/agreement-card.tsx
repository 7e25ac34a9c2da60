import { agreedText } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ProjectEntry } from '~/reads/entry/project-entry.server';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';
import { FactList } from '~/ui/page/fact-list';
import css from './project-entry.module.css';

/** The plot's own limits, with number and day. */
export function AgreementCard({ entry }: { entry: ProjectEntry }) {
	const words = useWords();
	const { t } = words;
	const { agreement, projectId } = entry;
	return (
		<Card title={t('promises.agreement.title')}>
			{agreement ? (
				<FactList
					facts={[
						[t('promises.agreement.number'), agreement.number],
						[t('promises.agreement.signedOn'), agreement.signedOn],
						[t('promises.agreement.limits'), agreedText(words, agreement.limits)],
					]}
				/>
			) : (
				<p className={css.none}>{t('promises.agreement.none')}</p>
			)}
			{entry.may.agree && (
				<p className={css.door}>
					<ActionLink to={paths.agreement(projectId)}>
						{t(agreement ? 'promises.agreement.replace' : 'promises.agreement.record')}
					</ActionLink>
				</p>
			)}
		</Card>
	);
}

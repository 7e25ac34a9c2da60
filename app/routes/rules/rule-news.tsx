import { useWords } from '~/i18n/words-provider';
import type { RuleVersions } from '~/reads/rules/rule-versions.server';
import { Banner } from '~/ui/page/banner';

/** What is coming: versions announced, and the one that is being drafted. */
export function RuleNews({ versions, draft }: Pick<RuleVersions, 'versions' | 'draft'>) {
	const { t, format } = useWords();
	const announced = versions.filter(({ state }) => state === 'announced');
	return (
		<>
			{announced.map(({ rules: { id, version, effectiveFrom: day } }) => (
				<Banner key={id} title={t('rules.announcedBanner', { version, day })}>
					{t('rules.announcedLead')}
				</Banner>
			))}
			{draft && (
				<Banner title={t('rules.draftBanner', { version: draft.rules.version })}>
					{t('rules.draftLead', {
						...{ person: draft.madeByName, at: format.instant(draft.madeAt), day: draft.rules.effectiveFrom },
					})}
				</Banner>
			)}
		</>
	);
}

import { effectiveText, scopeText } from '~/i18n/standard-words';
import { useWords } from '~/i18n/words-provider';
import type { ListedStandard } from '~/reads/entry/standards.server';
import { personWord } from '~/ui/history/event-line';
import { Card } from '~/ui/page/card';
import { FactList } from '~/ui/page/fact-list';

/** What it rests on, whom it concerns, who signed it. */
export function VersionFacts({ standard }: { standard: ListedStandard }) {
	const words = useWords();
	const { t, format } = words;
	const signed = (person: string | null, at: string | null) =>
		person === null || at === null
			? null
			: t('standards.page.signed', { person: personWord(words, person), at: format.instant(at) });
	return (
		<Card title={t('standards.page.facts')}>
			<FactList
				facts={[
					[t('standards.page.source'), standard.source],
					[t('standards.page.days'), effectiveText(words, standard)],
					[t('standards.page.scope'), scopeText(words, standard.scope)],
					[t('standards.page.made'), signed(standard.madeByName, standard.madeAt)],
					[t('standards.page.published'), signed(standard.publishedByName, standard.publishedAt)],
					[t('standards.publish.reason'), standard.reason],
					[t('standards.page.retired'), signed(standard.retiredByName, standard.retiredAt)],
					[t('standards.retire.reason'), standard.retiredReason],
				]}
			/>
		</Card>
	);
}

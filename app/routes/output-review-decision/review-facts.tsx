import type { OutputReview } from '~/domain/entry/output-review';
import { useWords } from '~/i18n/words-provider';
import { OutputLines } from '~/ui/entry/output-lines';
import { FactList } from '~/ui/page/fact-list';

/** What the review says: day, number, result, and the figures it rests on. */
export function ReviewFacts({ review }: { review: OutputReview }) {
	const { t, term, format } = useWords();
	const { on, documentNo, result, filed, words, lines } = review;
	return (
		<>
			<FactList
				facts={[
					[t('promises.output.on'), on],
					[t('promises.output.documentNo'), documentNo],
					[t('promises.output.present'), term('outputResult', result)],
					[t('entry.list.by'), t('promises.output.filed', { person: filed.byName, at: format.instant(filed.at) })],
					[t('promises.output.words'), words || null],
				]}
			/>
			<OutputLines lines={lines} />
		</>
	);
}

import { useWords } from '~/i18n/words-provider';
import type { ApplicationPage } from '~/reads/entry/application-page.server';
import type { FormAnswer } from '~/ui/form/action-form';
import { errorText } from '~/ui/form/error-text';
import { Banner } from '~/ui/page/banner';

const NEWS = { returned: 'warn', refused: 'bad', admitted: 'good' } as const;
const WORDS = { returned: 'returned', refused: 'refusedNote', admitted: 'admittedNote' } as const;

/** What was decided, who may not decide, and a refusal whose form is gone because somebody else was faster. */
export function ApplicationBanners({ page, answer }: { page: ApplicationPage; answer: FormAnswer | undefined }) {
	const words = useWords();
	const { t } = words;
	const { state, decision } = page.application;
	const news = state === 'draft' || state === 'submitted' ? null : state;
	const homeless = page.may.submit || page.may.decide ? [] : Object.values(answer?.result?.error ?? {}).flat();
	return (
		<>
			{homeless.map((text) => (
				<Banner key={text} tone="bad" announce>
					{errorText(words, String(text))}
				</Banner>
			))}
			{news && (
				<Banner tone={NEWS[news]} title={t(`entry.page.${WORDS[news]}`)}>
					{decision?.words && t('entry.page.words', { words: decision.words })}
				</Banner>
			)}
			{state === 'submitted' && page.own && <Banner>{t('entry.page.own')}</Banner>}
		</>
	);
}

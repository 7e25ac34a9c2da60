import type { Refusal } from '~/domain/outcome';
import { refusalText } from '~/i18n/refusal-text';
import { useWords } from '~/i18n/words-provider';
import { ActionLink } from '../page/action-link';
import { Banner } from '../page/banner';
import { PageHead } from '../page/page-head';
import { usePresentAddress } from './past';

/** What the server answers under `?asOf=` instead of a page: the day is none, or the page knows only the present. */
export function asOfRefusal(answer: unknown): Refusal | null {
	const refusal = answer as Refusal | null | undefined;
	return refusal?.field === 'asOf' && typeof refusal.code === 'string' ? refusal : null;
}

/** In place of a page that cannot be shown as of the day asked for: why, and the same page as it is now. */
export function NotThen({ refusal }: { refusal: Refusal }) {
	const words = useWords();
	const { t } = words;
	const present = refusal.code === 'only-the-present';
	const back = usePresentAddress();
	return (
		<>
			<PageHead title={t(present ? 'shell.past.onlyPresent' : 'board.badAddress.past')} />
			<Banner tone={present ? 'info' : 'bad'}>
				<p>{refusalText(words, refusal)}</p>
			</Banner>
			<ActionLink to={back} kind="primary" leavesPast>
				{t('shell.past.openPresent')}
			</ActionLink>
		</>
	);
}

import { useWords } from '~/i18n/words-provider';
import { usePageHandle } from './route-handle';

export function PageTitle() {
	const words = useWords();
	const { handle, data } = usePageHandle();
	const title = handle.title && data != null ? handle.title(words, data) : words.t('common.tagline');
	return <title>{words.t('common.pageTitle', { title })}</title>;
}

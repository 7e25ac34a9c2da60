import { useWords } from '~/i18n/words-provider';
import { Banner } from '../page/banner';
import { usePast, usePresentAddress } from './past';

/** Nobody must take the past for the present: above everything, with the way back. */
export function PastBanner() {
	const { t, format } = useWords();
	const past = usePast();
	const back = usePresentAddress();
	if (!past) return null;
	const at = past.asOf === past.day ? past.day : format.instant(past.instant);
	return (
		<Banner tone="warn" title={t('shell.past.title', { at })}>
			{t('shell.past.explain')} <a href={back}>{t('shell.past.back')}</a>
		</Banner>
	);
}

import { useMatches } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { Banner } from '../page/banner';
import { usePast, usePresentAddress } from './past';
import css from './past-banner.module.css';

/** Nobody must take the past for the present: above everything, with the way back. */
export function PastBanner() {
	const { t, format } = useWords();
	const past = usePast();
	const back = usePresentAddress();
	// A page that refused the day has nothing of it to show, so it claims nothing.
	const answered = useMatches().at(-1)?.data !== undefined;
	if (!past || !answered) return null;
	const at = past.asOf === past.day ? past.day : format.instant(past.instant);
	return (
		<div className={css.past} data-past="">
			<Banner tone="warn" title={t('shell.past.title', { at })}>
				{t('shell.past.explain')} <a href={back}>{t('shell.past.back')}</a>
			</Banner>
		</div>
	);
}

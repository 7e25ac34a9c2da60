import { LINK_HOURS } from '~/domain/people/one-time-link';
import { useWords } from '~/i18n/words-provider';
import { Banner } from '../page/banner';
import css from './link-card.module.css';

/** The one-time link, this once. Null when a repeated post asks for it again: then the token is nobody's to show. */
export function LinkCard({ link }: { link: string | null }) {
	const { t } = useWords();
	if (link === null) {
		return (
			<Banner tone="warn" title={t('people.link.shownTitle')} announce>
				{t('people.link.shown')}
			</Banner>
		);
	}
	return (
		<section className={css.link} role="status">
			<h2>{t('people.link.title')}</h2>
			<p>{t('people.link.explain', { hours: LINK_HOURS })}</p>
			<input className={css.address} readOnly value={link} aria-label={t('people.link.label')} />
		</section>
	);
}

import type { Refusal } from '~/domain/outcome';
import { useWords } from '~/i18n/words-provider';
import { ActionLink } from '../page/action-link';
import { Banner } from '../page/banner';
import { PageHead } from '../page/page-head';

/** Shown with status 400 when an address says what was never offered: names it and leads on, instead of showing another list. */
export function BadAddress({ refusal, to, label }: { refusal: Refusal; to: string; label: string }) {
	const { t } = useWords();
	const name = refusal.field ?? refusal.code;
	return (
		<>
			<PageHead title={t('board.badAddress.title')} />
			<Banner tone="bad">
				<p>{t('board.badAddress.explain', { name })}</p>
				{name === 'on' && <p>{t('board.badAddress.on')}</p>}
			</Banner>
			<ActionLink to={to} kind="primary">
				{label}
			</ActionLink>
		</>
	);
}

import { useLocation } from '@remix-run/react';
import type { Day } from '~/domain/day';
import { readAsOf } from '~/domain/time/as-of';
import { useWords } from '~/i18n/words-provider';
import { Banner } from '../page/banner';

/** The point of the past an address asks for, when it is one; null shows what is known now. */
export function pastIn(search: string, today: Day): { asOf: string; day: Day; instant: string } | null {
	const asOf = new URLSearchParams(search).get('asOf')?.trim();
	const read = asOf ? readAsOf(asOf, `${today}T15:59:59.999Z`) : null;
	return asOf && read?.ok ? { asOf, ...read.value } : null;
}

/** Nobody must take the past for the present: above everything, with the way back. */
export function PastBanner({ today }: { today: Day }) {
	const { t, format } = useWords();
	const { pathname, search } = useLocation();
	const past = pastIn(search, today);
	if (!past) return null;
	const query = new URLSearchParams(search);
	query.delete('asOf');
	const back = query.size > 0 ? `${pathname}?${query}` : pathname;
	const at = past.asOf === past.day ? past.day : format.instant(past.instant);
	return (
		<Banner tone="warn" title={t('shell.past.title', { at })}>
			{t('shell.past.explain')} <a href={back}>{t('shell.past.back')}</a>
		</Banner>
	);
}

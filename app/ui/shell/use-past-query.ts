import { useLocation } from '@remix-run/react';

/** `{ asOf }` while a page shows the past: its links stay there. */
export function usePastQuery(): { asOf?: string } {
	const asOf = new URLSearchParams(useLocation().search).get('asOf');
	return asOf ? { asOf } : {};
}

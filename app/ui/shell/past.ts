import { useLocation, useRouteLoaderData } from '@remix-run/react';
import type { Day } from '~/domain/day';

/** The point of the past a page is asked for. */
export interface Past {
	/** As the address says it: a day or an instant. */
	asOf: string;
	day: Day;
	instant: string;
}

/** The point of the past the page shows, as the server read it from the address; null shows what is known now. */
export function usePast(): Past | null {
	return useRouteLoaderData<{ past?: Past }>('root')?.past ?? null;
}

/** `{ asOf }` while a page shows the past: what it leads to stays there. */
export function usePastQuery(): { asOf?: string } {
	const past = usePast();
	return past ? { asOf: past.asOf } : {};
}

/**
 * Keeps an address in the past while the page shows it: the day once picked stays until the reader leaves it by the banner. An
 * address that names its own day keeps that.
 */
export function useStay(): (address: string) => string {
	const past = usePast();
	return (address) => (past && !address.startsWith('#') ? stayIn(address, past.asOf) : address);
}

function stayIn(address: string, asOf: string): string {
	const [, path = '', query = '', anchor = ''] = /^([^?#]*)\??([^#]*)(.*)$/.exec(address) ?? [];
	const search = new URLSearchParams(query);
	if (!search.has('asOf')) search.set('asOf', asOf);
	return `${path}?${search}${anchor}`;
}

/** The address of this page as it is now. */
export function usePresentAddress(): string {
	const { pathname, search } = useLocation();
	const query = new URLSearchParams(search);
	query.delete('asOf');
	return query.size > 0 ? `${pathname}?${query}` : pathname;
}

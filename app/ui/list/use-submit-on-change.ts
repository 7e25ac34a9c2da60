import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/**
 * Sends a filter form as soon as a choice changes; text waits for Enter. After each navigation the form shows what the
 * address says again, except where the reader is typing.
 */
export function useSubmitOnChange() {
	const form = useRef<HTMLFormElement>(null);
	const { search } = useLocation();
	useEffect(() => {
		const element = form.current;
		function onChange(event: Event) {
			if (isSearch(event.target)) return;
			element?.requestSubmit();
		}
		element?.addEventListener('change', onChange);
		return () => element?.removeEventListener('change', onChange);
	}, []);
	useResetAfter(search, form);
	return form;
}

function useResetAfter(search: string, form: React.RefObject<HTMLFormElement>) {
	const shown = useRef(search);
	useEffect(() => {
		if (shown.current === search) return;
		shown.current = search;
		if (!isSearch(document.activeElement)) form.current?.reset();
	}, [search, form]);
}

function isSearch(target: EventTarget | null): boolean {
	return target instanceof HTMLInputElement && target.type === 'search';
}

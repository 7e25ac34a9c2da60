import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/**
 * After a navigation without reload a screen reader hears the new page: focus goes to its heading. A change of filters only
 * (same path) leaves the focus where the reader is working.
 */
export function useArrivalFocus() {
	const { pathname } = useLocation();
	const lastPath = useRef(pathname);
	useEffect(() => {
		if (lastPath.current === pathname) return;
		lastPath.current = pathname;
		const heading = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main');
		heading?.setAttribute('tabindex', '-1');
		heading?.focus({ preventScroll: true });
	}, [pathname]);
}

import { useNavigate } from '@remix-run/react';
import { useEffect } from 'react';
import { addressOf, filterAddress } from './plain-address';

/**
 * Rows and filters are plain `<a>` and `<form method="get">`: a router link per cell would cost more than the row itself.
 * Two listeners on the document turn them into navigations without a reload. Where hundreds of links lead to one place of the
 * page, `data-lands` around them names it once.
 */
export function usePlainNavigation() {
	const navigate = useNavigate();
	useEffect(() => {
		function onClick(event: MouseEvent) {
			if (event.defaultPrevented || event.button !== 0) return;
			if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
			const link = event.target instanceof Element ? event.target.closest('a') : null;
			const address = link && addressOf(link, window.location);
			if (!address) return;
			event.preventDefault();
			const lands = link.closest<HTMLElement>('[data-lands]')?.dataset.lands;
			go(lands && !address.includes('#') ? `${address}#${lands}` : address);
		}
		function onSubmit(event: SubmitEvent) {
			if (event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return;
			const address = filterAddress(event.target, window.location, event.submitter);
			if (!address) return;
			event.preventDefault();
			go(address);
		}
		/** Another view of the same page leaves the reader where they are, unless the address names a place. */
		function go(address: string) {
			const samePage = address.split(/[?#]/)[0] === window.location.pathname;
			navigate(address, { preventScrollReset: samePage && !address.includes('#') });
		}
		document.addEventListener('click', onClick);
		document.addEventListener('submit', onSubmit);
		return () => {
			document.removeEventListener('click', onClick);
			document.removeEventListener('submit', onSubmit);
		};
	}, [navigate]);
}

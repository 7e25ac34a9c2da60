import { useNavigate } from '@remix-run/react';
import { useEffect } from 'react';
import { addressOf, filterAddress } from './plain-address';

/**
 * Rows and filters are plain `<a>` and `<form method="get">`: a router link per cell would cost more than the row itself.
 * Two listeners on the document turn them into navigations without a reload.
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
			navigate(address);
		}
		function onSubmit(event: SubmitEvent) {
			if (event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return;
			const address = filterAddress(event.target, window.location, event.submitter);
			if (!address) return;
			event.preventDefault();
			navigate(address);
		}
		document.addEventListener('click', onClick);
		document.addEventListener('submit', onSubmit);
		return () => {
			document.removeEventListener('click', onClick);
			document.removeEventListener('submit', onSubmit);
		};
	}, [navigate]);
}

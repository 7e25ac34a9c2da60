import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

const OPEN = 'details[data-popover][open]';

/** Menus are `<details data-popover>`; they close on a click outside, on Escape (focus returns) and on leaving the page. */
export function usePopovers() {
	const { key } = useLocation();
	useEffect(() => {
		function onPointer(event: Event) {
			for (const open of document.querySelectorAll(OPEN)) {
				if (!(event.target instanceof Node && open.contains(event.target))) open.removeAttribute('open');
			}
		}
		function onKey(event: KeyboardEvent) {
			if (event.key !== 'Escape') return;
			for (const open of document.querySelectorAll(OPEN)) {
				if (open.contains(document.activeElement)) open.querySelector('summary')?.focus();
				open.removeAttribute('open');
			}
		}
		document.addEventListener('pointerdown', onPointer);
		document.addEventListener('focusin', onPointer);
		document.addEventListener('keydown', onKey);
		return () => {
			document.removeEventListener('pointerdown', onPointer);
			document.removeEventListener('focusin', onPointer);
			document.removeEventListener('keydown', onKey);
		};
	}, []);
	const lastKey = useRef(key);
	useEffect(() => {
		if (lastKey.current === key) return;
		lastKey.current = key;
		for (const open of document.querySelectorAll(OPEN)) {
			if (!choosing(open)) open.removeAttribute('open');
		}
	}, [key]);
}

/** Several boxes of a filter are ticked one after the other, each of them a navigation. */
function choosing(popover: Element): boolean {
	const active = document.activeElement;
	return active instanceof HTMLInputElement && active.type === 'checkbox' && popover.contains(active);
}

import { useEffect } from 'react';

/** `/` search · Ctrl-K palette · j and k along the rows of a list (`data-rows`); Enter opens, as the focus is on the row's link. */
export function usePageKeys(openPalette: () => void) {
	useEffect(() => {
		function onKey(event: KeyboardEvent) {
			if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
				event.preventDefault();
				openPalette();
				return;
			}
			if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
			const done =
				event.key === '/' ? focusSearch() : event.key === 'j' ? moveRow(1) : event.key === 'k' && moveRow(-1);
			if (done) event.preventDefault();
		}
		document.addEventListener('keydown', onKey);
		return () => document.removeEventListener('keydown', onKey);
	}, [openPalette]);
}

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
	);
}

/** The list's own search box where there is one, else the one in the header. */
function focusSearch(): boolean {
	const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-list-search], [data-page-search]')];
	const visible = boxes.filter((box) => box.getClientRects().length > 0);
	const box = visible.find((one) => one.hasAttribute('data-list-search')) ?? visible[0];
	box?.focus();
	box?.select();
	return box !== undefined;
}

/** Rows of a table say nothing of themselves: their first link is theirs. Other lists mark rows and links. */
const ROWS = 'table[data-rows] > tbody > tr, [data-rows] [data-row]';

function moveRow(step: 1 | -1): boolean {
	const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
	const links = rows.flatMap(
		(row) => row.querySelector<HTMLElement>('[data-row-link]') ?? row.querySelector('a') ?? [],
	);
	if (links.length === 0) return false;
	const row = document.activeElement?.closest(ROWS);
	const at = row ? links.findIndex((link) => row.contains(link)) : -1;
	const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + step));
	links[next]?.focus();
	links[next]?.scrollIntoView({ block: 'nearest' });
	return true;
}

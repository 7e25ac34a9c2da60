import { useEffect, useRef } from 'react';
import { useStay } from '../shell/past';
import css from './tabs.module.css';

export interface Tab {
	key: string;
	label: string;
	/** Shown beside the label: what the list behind the tab counts. */
	count?: string;
	to: string;
	current: boolean;
}

/** Tabs are links: each has its own address. On narrow screens the row scrolls, shades say where more stand, and the chosen one is in sight. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
	const stay = useStay();
	const row = useRef<HTMLElement>(null);
	const chosen = tabs.find(({ current }) => current)?.key;
	useEffect(() => {
		const tab = chosen && row.current?.querySelector<HTMLElement>('[aria-current]');
		if (row.current && tab) row.current.scrollLeft = tab.offsetLeft + tab.offsetWidth / 2 - row.current.clientWidth / 2;
	}, [chosen]);
	return (
		<nav ref={row} className={css.tabs} aria-label={label}>
			{tabs.map(({ key, label: text, count, to, current }) => (
				<a key={key} href={stay(to)} aria-current={current ? 'page' : undefined}>
					{text}
					{count !== undefined && <span className={css.count}> {count}</span>}
				</a>
			))}
		</nav>
	);
}

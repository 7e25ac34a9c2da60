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

/** Tabs are links: each has its own address. On narrow screens the row scrolls. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
	const stay = useStay();
	return (
		<nav className={css.tabs} aria-label={label}>
			{tabs.map(({ key, label: text, count, to, current }) => (
				<a key={key} href={stay(to)} aria-current={current ? 'page' : undefined}>
					{text}
					{count !== undefined && <span className={css.count}> {count}</span>}
				</a>
			))}
		</nav>
	);
}

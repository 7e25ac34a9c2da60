import type { ReactNode } from 'react';
import css from './empty-state.module.css';

/** Nothing here: says why that is, and the next step. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
	return (
		<div className={css.empty}>
			<p className={css.title}>{title}</p>
			{children && <p>{children}</p>}
			{action && <div className={css.action}>{action}</div>}
		</div>
	);
}

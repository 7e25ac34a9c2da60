import type { ReactNode } from 'react';
import css from './disclosure.module.css';

/** More for those who want it, without JavaScript. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
	return (
		<details className={css.disclosure} open={open}>
			<summary>{summary}</summary>
			<div className={css.body}>{children}</div>
		</details>
	);
}

import type { ReactNode } from 'react';
import css from './page-head.module.css';

export interface PageHeadProps {
	/** The news of the page in one sentence: how many lights are red, how many more than last week. */
	title: ReactNode;
	/** Above the title: crumbs, or where the thing belongs. */
	above?: ReactNode;
	/** Below the title: scope, rule, data-as-of. */
	sub?: ReactNode;
	/** `ActionLink`s and buttons, the most wanted first. */
	actions?: ReactNode;
}

export function PageHead({ title, above, sub, actions }: PageHeadProps) {
	return (
		<header className={css.head}>
			<div className={css.words}>
				{above && <div className={css.above}>{above}</div>}
				<h1>{title}</h1>
				{sub && <div className={css.sub}>{sub}</div>}
			</div>
			{actions && (
				<div className={css.actions} data-screen-only="">
					{actions}
				</div>
			)}
		</header>
	);
}

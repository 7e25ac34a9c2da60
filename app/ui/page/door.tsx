import type { ReactNode } from 'react';
import css from './door.module.css';

export interface DoorProps {
	title: string;
	lead?: ReactNode;
	children?: ReactNode;
	/** Below the card: other ways in. */
	aside?: ReactNode;
}

/** A page before one is signed in: one narrow card, one thing to do. */
export function Door({ title, lead, children, aside }: DoorProps) {
	return (
		<div className={css.door}>
			<section className={css.card}>
				<h1>{title}</h1>
				{lead && <p className={css.lead}>{lead}</p>}
				{children}
			</section>
			{aside}
		</div>
	);
}

import { type ReactNode, useId } from 'react';
import css from './card.module.css';

export interface CardProps {
	title?: ReactNode;
	/** Right of the title, dim: unit, state, legend. */
	aside?: ReactNode;
	/** A coloured edge for what needs eyes first. */
	tone?: 'red' | 'yellow' | 'lake';
	/** For tables and lists that reach the edges. */
	flush?: boolean;
	children: ReactNode;
}

export function Card({ title, aside, tone, flush = false, children }: CardProps) {
	const id = useId();
	return (
		<section className={tone ? `${css.card} ${css[tone]}` : css.card} aria-labelledby={title ? id : undefined}>
			{title && (
				<header className={css.head}>
					<h2 id={id}>{title}</h2>
					{aside && <div className={css.aside}>{aside}</div>}
				</header>
			)}
			<div className={flush ? css.flush : css.body}>{children}</div>
		</section>
	);
}

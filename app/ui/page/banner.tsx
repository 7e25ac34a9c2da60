import type { ReactNode } from 'react';
import css from './banner.module.css';

export interface BannerProps {
	tone?: 'info' | 'good' | 'warn' | 'bad';
	title?: ReactNode;
	/** Announced when it appears after an action of the reader. */
	announce?: boolean;
	children?: ReactNode;
}

/** A message of the page itself. The sign before it says the tone without colour. */
export function Banner({ tone = 'info', title, announce = false, children }: BannerProps) {
	return (
		<div className={`${css.banner} ${css[tone]}`} role={announce ? 'status' : undefined}>
			{title && <strong>{title}</strong>}
			{children && <div>{children}</div>}
		</div>
	);
}

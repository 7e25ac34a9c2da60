import type { ReactNode } from 'react';
import css from './chip.module.css';

/** A small fact in a frame: industry chain, class, total investment. Not a button. */
export function Chip({ tone = 'plain', children }: { tone?: 'plain' | 'warn' | 'bad' | 'good'; children: ReactNode }) {
	return <span className={`${css.chip} ${css[tone]}`}>{children}</span>;
}

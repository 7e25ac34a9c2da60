import type { ReactNode } from 'react';
import { useStay } from '../shell/past';
import css from './stat-tile.module.css';

export interface StatTileProps {
	label: ReactNode;
	/** The figure: a door to exactly the list it counts. */
	value: string;
	to: string;
	/** A smaller figure beside it: `/ 83.3%`. */
	beside?: string;
	/** One line below: what moved, what is due. */
	note?: ReactNode;
	/** For the tile that leads. */
	tone?: 'red';
	/** The note is bad news. */
	bad?: boolean;
}

export function StatTile({ label, value, to, beside, note, tone, bad = false }: StatTileProps) {
	const stay = useStay();
	return (
		<div className={tone ? `${css.tile} ${css[tone]}` : css.tile}>
			<div className={css.label}>{label}</div>
			<a className={css.value} href={stay(to)}>
				{value}
				{beside && <small> {beside}</small>}
			</a>
			{note && <div className={bad ? `${css.note} ${css.bad}` : css.note}>{note}</div>}
		</div>
	);
}

/** The row of tiles on top of a page; the first takes more room. */
export function StatTiles({ children }: { children: ReactNode }) {
	return <div className={css.tiles}>{children}</div>;
}

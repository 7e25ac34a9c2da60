import type { ListRow } from '~/domain/board/list-row';
import { unpackRows } from '~/domain/board/packed-rows';
import { causeSentence, rowWords } from '~/i18n/list-words';
import { useWords } from '~/i18n/words-provider';
import type { Board } from '~/reads/board.server';
import { LightShape } from '~/ui/light/light-mark';
import frame from './wall.module.css';
import css from './wall-list.module.css';

interface WallListProps {
	title: string;
	/** Said instead of an empty list. */
	none: string;
	list: Board['list'];
	most: number;
}

/** Projects on their way: what turned red, what will. The first of them; the rest is counted. */
export function WallList({ title, none, list, most }: WallListProps) {
	const { t } = useWords();
	const rows = unpackRows(list.rows).slice(0, most);
	return (
		<section className={frame.card}>
			<h2>{title}</h2>
			{rows.length === 0 && <p className={css.none}>{none}</p>}
			<ol className={css.list}>
				{rows.map((row) => (
					<Item key={row.id} row={row} />
				))}
			</ol>
			{list.total > rows.length && (
				<p className={css.more}>{t('board.wall.more', { count: list.total - rows.length })}</p>
			)}
		</section>
	);
}

function Item({ row }: { row: ListRow }) {
	const words = useWords();
	const say = rowWords(words);
	const cause = causeSentence(say, row);
	const turns = row.daysToRed === null ? null : say.toRed({ count: row.daysToRed });
	return (
		<li className={css[row.light]}>
			<LightShape light={row.light} stale={row.stale} />
			<span>
				<b>{row.name}</b>
				<small>{[words.term('unit', row.unit), cause, turns].filter(Boolean).join(' · ')}</small>
			</span>
		</li>
	);
}

import { BLANK } from '~/i18n/format';
import { useWords } from '~/i18n/words-provider';
import type { Board } from '~/reads/board.server';
import { LightShape } from '~/ui/light/light-mark';
import frame from './wall.module.css';
import css from './wall-tiles.module.css';

/** The figures of the board, as large as they go. */
export function WallTiles({ board }: { board: Board }) {
	const { t, format } = useWords();
	const { totals, completion, on } = board;
	const { done, time } = completion;
	const percent = (permille: number) => format.percent(permille / 1000);
	return (
		<dl className={`${frame.panels} ${css.tiles}`}>
			<div className={css.red}>
				<dt>
					<LightShape light="red" />
					{t('board.tile.red')}
				</dt>
				<dd>{format.count(totals.red)}</dd>
			</div>
			<div>
				<dt>
					<LightShape light="yellow" />
					{t('board.tile.yellow')}
				</dt>
				<dd>{format.count(totals.yellow)}</dd>
			</div>
			<div>
				<dt>{t('board.wall.turning')}</dt>
				<dd>{format.count(totals.turning30)}</dd>
			</div>
			<div>
				<dt>{t('board.tile.silent')}</dt>
				<dd>{format.count(totals.silent)}</dd>
			</div>
			<div>
				<dt>{t('board.tile.year', { year: on.slice(0, 4) })}</dt>
				<dd>
					{done === null ? BLANK : percent(done)}
					<small> / {percent(time)}</small>
				</dd>
			</div>
		</dl>
	);
}

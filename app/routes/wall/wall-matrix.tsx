import { useWords } from '~/i18n/words-provider';
import { heat } from '~/ui/project-list/heat';
import { MatrixTable } from '~/ui/project-list/matrix-table';
import frame from './wall.module.css';
import css from './wall-matrix.module.css';

/** Units × stages: reds and yellows, as large as they go, tinted by the share of reds; all living ones are said, not shown. */
export function WallMatrix({ matrix, units }: { matrix: string; units: readonly string[] }) {
	const { t } = useWords();
	return (
		<section className={frame.card} aria-labelledby="wall-matrix">
			<h2 id="wall-matrix">{t('board.matrix.title')}</h2>
			<MatrixTable
				matrix={matrix}
				units={units}
				className={css.matrix}
				cell={(numbers, { stage }) => <Cell key={stage} numbers={numbers} />}
			/>
			<p className={css.legend}>{t('board.wall.legend')}</p>
		</section>
	);
}

function Cell({ numbers }: { numbers: readonly number[] }) {
	const { t } = useWords();
	const [live = 0, red = 0, yellow = 0] = numbers;
	if (live === 0) return <td />;
	return (
		<td className={css[heat(red, live) ?? '']}>
			<span className="visually-hidden">{t('board.wall.cell', { live, red, yellow })}</span>
			<span aria-hidden="true">
				{red > 0 && <b>{red}</b>}
				{yellow > 0 && <em>{yellow}</em>}
				{red + yellow === 0 && <i>·</i>}
			</span>
		</td>
	);
}

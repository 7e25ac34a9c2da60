import { STAGES } from '~/domain/stages/milestones';
import { useWords } from '~/i18n/words-provider';
import { heat } from '~/ui/project-list/heat';
import css from './wall.module.css';

/** Units × stages: reds and yellows, as large as they go, tinted by the share of reds; all living ones are said, not shown. */
export function WallMatrix({ matrix, units }: { matrix: string; units: readonly string[] }) {
	const { t, term } = useWords();
	const rows = units.length > 1 ? [...units, null] : units;
	const numbers = matrix.split('\n').map((row) => row.split(' ').map(Number));
	return (
		<section className={css.card} aria-labelledby="wall-matrix">
			<h2 id="wall-matrix">{t('board.matrix.title')}</h2>
			<table className={css.matrix}>
				<thead>
					<tr>
						<td />
						{STAGES.map((stage) => (
							<th key={stage} scope="col">
								{term('stage', stage)}
							</th>
						))}
						<th scope="col">{t('board.matrix.total')}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((unit, at) => (
						<tr key={unit}>
							<th scope="row">{unit === null ? t('board.matrix.total') : term('unit', unit)}</th>
							{[...STAGES, null].map((stage, column) => (
								<Cell key={stage} numbers={(numbers[at] ?? []).slice(column * 3, column * 3 + 3)} />
							))}
						</tr>
					))}
				</tbody>
			</table>
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

import type { QueryValues } from '~/domain/board/query';
import { STAGES } from '~/domain/stages/milestones';
import { useWords } from '~/i18n/words-provider';
import { LightShape } from '~/ui/light/light-mark';
import { Card } from '~/ui/page/card';
import { addressIn } from '~/ui/project-list/address-in';
import { heat } from '~/ui/project-list/heat';
import css from './board-matrix.module.css';

interface BoardMatrixProps {
	/** See `Board`. */
	matrix: string;
	units: readonly string[];
	query: QueryValues;
}

/** Units × stages. Cells are tinted by their share of reds; each number opens exactly the list it counts. */
export function BoardMatrix({ matrix, units, query }: BoardMatrixProps) {
	const { t, term } = useWords();
	const rows = units.length > 1 ? [...units, null] : units;
	const numbers = matrix.split('\n').map((row) => row.split(' ').map(Number));
	return (
		<Card title={t('board.matrix.title')} aside={<Legend />} flush>
			<table className={css.matrix} data-lands="list">
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
								<Cell
									key={stage}
									numbers={(numbers[at] ?? []).slice(column * 3, column * 3 + 3)}
									query={query}
									cell={{ unit, stage }}
								/>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</Card>
	);
}

type Place = { unit: string | null; stage: string | null };

/** All, red, yellow: the style sheet knows them by their place, which keeps 56 cells small; `<s>` is none. */
function Cell({ numbers, query, cell }: { numbers: readonly number[]; query: QueryValues; cell: Place }) {
	const [live = 0, red = 0, yellow = 0] = numbers;
	const base = addressIn(query, { ...cell, tab: null });
	const join = base.length > 1 ? '&' : '';
	const chosen = (query.unit ?? null) === cell.unit && (query.stage ?? null) === cell.stage;
	if (live === 0) return <td />;
	return (
		<td className={css[heat(red, live) ?? '']} data-chosen={chosen && (cell.unit || cell.stage) ? '' : undefined}>
			<a href={`${base}${join}tab=live`}>{live}</a>
			{red > 0 ? <a href={base}>{red}</a> : <s />}
			{yellow > 0 ? <a href={`${base}${join}tab=yellow`}>{yellow}</a> : <s />}
		</td>
	);
}

function Legend() {
	const { t, term } = useWords();
	return (
		<span className={css.legend}>
			{t('board.matrix.live')}
			<span>
				<LightShape light="red" />
				{term('light', 'red')}
			</span>
			<span>
				<LightShape light="yellow" />
				{term('light', 'yellow')}
			</span>
			<span className={css.hint}>{t('board.matrix.legend')}</span>
		</span>
	);
}

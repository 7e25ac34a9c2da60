import type { QueryValues } from '~/domain/board/query';
import { useWords } from '~/i18n/words-provider';
import { LightShape } from '~/ui/light/light-mark';
import { Card } from '~/ui/page/card';
import { addressIn } from '~/ui/project-list/address-in';
import { heat } from '~/ui/project-list/heat';
import { type MatrixPlace, MatrixTable } from '~/ui/project-list/matrix-table';
import css from './board-matrix.module.css';

interface BoardMatrixProps {
	/** See `Board`. */
	matrix: string;
	units: readonly string[];
	query: QueryValues;
}

/** Units × stages. Cells are tinted by their share of reds; each number opens exactly the list it counts. */
export function BoardMatrix({ matrix, units, query }: BoardMatrixProps) {
	const { t } = useWords();
	return (
		<Card title={t('board.matrix.title')} aside={<Legend />} flush>
			<MatrixTable
				matrix={matrix}
				units={units}
				className={css.matrix}
				lands="list"
				cell={(numbers, place) => <Cell key={place.stage} numbers={numbers} query={query} cell={place} />}
			/>
		</Card>
	);
}

/** All, red, yellow: the style sheet knows them by their place, which keeps 56 cells small; `<s>` is none. */
function Cell({ numbers, query, cell }: { numbers: readonly number[]; query: QueryValues; cell: MatrixPlace }) {
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

import type { ReactElement } from 'react';
import { STAGES, type Stage } from '~/domain/stages/milestones';
import { useWords } from '~/i18n/words-provider';

/** A cell's unit and stage; null is all of them. */
export interface MatrixPlace {
	unit: string | null;
	stage: Stage | null;
}

interface MatrixTableProps {
	/** See `Board`. */
	matrix: string;
	units: readonly string[];
	className: string | undefined;
	/** Where a link of it leads the eye to (`data-lands`). */
	lands?: string;
	/** `numbers`: all living, red, yellow. */
	cell(numbers: readonly number[], place: MatrixPlace): ReactElement;
}

/** Units × stages with their totals; a total of units only where there is more than one. */
export function MatrixTable({ matrix, units, className, lands, cell }: MatrixTableProps) {
	const { t, term } = useWords();
	const rows = units.length > 1 ? [...units, null] : units;
	const numbers = matrix.split('\n').map((row) => row.split(' ').map(Number));
	return (
		<table className={className} data-lands={lands}>
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
						{[...STAGES, null].map((stage, column) =>
							cell((numbers[at] ?? []).slice(column * 3, column * 3 + 3), { unit, stage }),
						)}
					</tr>
				))}
			</tbody>
		</table>
	);
}

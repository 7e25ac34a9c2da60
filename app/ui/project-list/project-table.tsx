import type { ListRow } from '~/domain/board/list-row';
import type { SortKey } from '~/domain/board/order';
import { type QueryValues, sortText } from '~/domain/board/query';
import { BLANK } from '~/i18n/format';
import { causeSentence, rowWords } from '~/i18n/list-words';
import type { WordKey } from '~/i18n/words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { type Column, DataTable } from '../list/data-table';
import { addressIn, atList } from './address-in';
import css from './project-list.module.css';

interface ProjectTableProps {
	caption: string;
	rows: readonly ListRow[];
	query: QueryValues;
	/** The order the rows are in, as the address says it. */
	sort: { key: SortKey; descending: boolean };
	/** The day shown, when it is not today: the pages of the projects open for the same day. */
	on?: string;
	/** The past shown, if any: they open as known then. */
	asOf?: string;
	withInvestment: boolean;
}

/**
 * The rows of a board or list. Plain elements, known to the style sheet by tag and place: 50 rows are half of the page, and a
 * class name a cell would be a tenth of it.
 */
export function ProjectTable({ caption, rows, query, sort, on, asOf, withInvestment }: ProjectTableProps) {
	const words = useWords();
	const say = rowWords(words);
	return (
		<DataTable caption={caption} columns={columnsFor(words.t, query, sort, withInvestment)}>
			{rows.map((row) => (
				<tr key={row.id}>
					<td className={row.stale ? `${css[row.light]} ${css.stale}` : css[row.light]}>
						{say.light[row.light]}
						{row.stale && <small>{say.stale}</small>}
					</td>
					<td>
						<a href={paths.project(row.id, { on, asOf })}>{row.name}</a>
						<small>{row.firm}</small>
					</td>
					<td>{say.term('unit', row.unit)}</td>
					<td>{say.stage[row.stage]}</td>
					<td>
						<Cause row={row} say={say} />
					</td>
					<td>
						{say.format.day(row.plannedOn)}
						{row.fallback && <small>{say.fallback}</small>}
					</td>
					<td>{row.daysLateOriginal > 0 ? say.days({ count: row.daysLateOriginal }) : BLANK}</td>
					<td>{row.daysLate > 0 ? <em>{say.days({ count: row.daysLate })}</em> : BLANK}</td>
					{withInvestment && <td>{say.format.wan(row.investmentFen)}</td>}
					<td>{row.officer}</td>
					<td>{row.updatedOn}</td>
				</tr>
			))}
		</DataTable>
	);
}

function Cause({ row, say }: { row: ListRow; say: ReturnType<typeof rowWords> }) {
	const next = row.milestone && say.next({ milestone: say.milestone[row.milestone] ?? '' });
	return (
		<>
			{row.light === 'red' ? <em>{causeSentence(say, row)}</em> : causeSentence(say, row) || next}
			{row.daysToRed !== null && <small>{say.toRed({ count: row.daysToRed })}</small>}
		</>
	);
}

type Translate = ReturnType<typeof useWords>['t'];

function columnsFor(
	t: Translate,
	query: QueryValues,
	sort: ProjectTableProps['sort'],
	withInvestment: boolean,
): Column[] {
	const column = (name: string, more: Partial<Column> = {}, key?: SortKey, falling = false): Column => {
		const descending = sort.key === key ? !sort.descending : falling;
		return {
			key: name,
			label: t(`board.column.${name}` as WordKey),
			...more,
			...(key && {
				sort: {
					to: atList(addressIn(query, { sort: sortText({ key, descending }) })),
					direction: sort.key === key ? (sort.descending ? 'down' : 'up') : undefined,
				},
			}),
		};
	};
	return [
		column('light', { phone: 'plain' }),
		column('project', { phone: 'wide', width: '26%' }),
		column('unit', { phone: 'plain' }, 'unit'),
		column('stage', { phone: 'plain' }, 'stage'),
		column('cause', { phone: 'wide' }, 'toRed'),
		column('plan', {}, 'plan'),
		column('lateOriginal', { align: 'number' }, 'lateOriginal', true),
		column('late', { align: 'number' }, 'late', true),
		...(withInvestment ? [column('investment', { align: 'number', unit: t('common.wan') }, 'investment', true)] : []),
		column('officer', { phone: 'hidden' }),
		column('updated', { phone: 'hidden' }, 'updated'),
	];
}

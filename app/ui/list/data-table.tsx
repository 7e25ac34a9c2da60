import type { CSSProperties, ReactNode } from 'react';
import { useWords } from '~/i18n/words-provider';
import labels from './column-labels.module.css';
import room from './column-room.module.css';
import css from './data-table.module.css';

export interface Column {
	key: string;
	label: string;
	/** The unit, in the header and not in the cells. */
	unit?: string;
	/** Numbers stand right, in tabular figures. */
	align?: 'number';
	/** A click on the header asks for this order. */
	sort?: { to: string; direction?: 'up' | 'down' };
	/**
	 * On phones a row is a card of labelled values: `plain` cells stand without label, `wide` ones too and take the whole width,
	 * `hidden` ones are left out.
	 */
	phone?: 'plain' | 'wide' | 'hidden';
	/** Left out where there is less room than on a desk (below 1180 px), cards of phones aside. */
	narrow?: 'hidden';
	/** A share of the width, e.g. `28%`. */
	width?: string;
}

export interface DataTableProps {
	/** What the table lists, for screen readers. */
	caption: string;
	columns: readonly Column[];
	/** `<tr>` of plain `<td>`; the first link of a row is where j, k and Enter lead, unless another carries `data-row-link`. */
	children: ReactNode;
	/** A last row of totals. */
	foot?: ReactNode;
}

/**
 * A long list: plain elements, one class for the whole table, nothing per cell but `cells.number` and `cells.sub`. The labels
 * that phones show beside a value come from style variables of the table (`--c3: "Current plan"`), so rows do not repeat them.
 */
export function DataTable({ caption, columns, children, foot }: DataTableProps) {
	return (
		<table className={`${css.table} ${room.columns} ${labels.columns}`} style={phoneLabels(columns)} data-rows="">
			<caption className="visually-hidden">{caption}</caption>
			<thead>
				<tr>
					{columns.map((column) => (
						<HeadCell key={column.key} column={column} />
					))}
				</tr>
			</thead>
			<tbody>{children}</tbody>
			{foot && <tfoot>{foot}</tfoot>}
		</table>
	);
}

/** Class names for cells: `number` stands right, `sub` is the dim second line, `name` the bold first one, `bad` red, `nowrap`, `blank` left out on phones, `again` the line above says already: for phones and screen readers. */
export const cells = {
	number: css.number,
	sub: css.sub,
	name: css.name,
	bad: css.bad,
	nowrap: css.nowrap,
	blank: css.blank,
	again: css.again,
} as const;

function HeadCell({ column: { label, unit, align, sort, width } }: { column: Column }) {
	const { t } = useWords();
	const words = unit ? `${label} (${unit})` : label;
	const order = sort?.direction && { up: 'ascending' as const, down: 'descending' as const }[sort.direction];
	return (
		<th scope="col" className={align && css.number} aria-sort={order} style={width ? { width } : undefined}>
			{sort ? (
				<a href={sort.to} title={t('list.sortBy')}>
					{words}
					<span aria-hidden="true">{sort.direction ? { up: ' ↑', down: ' ↓' }[sort.direction] : ''}</span>
				</a>
			) : (
				words
			)}
		</th>
	);
}

/** What the style sheet cannot know: labels of the cards, which columns hold words without end, and which step back where. */
function phoneLabels(columns: readonly Column[]): CSSProperties {
	const style: Record<string, string> = {};
	columns.forEach(({ label, unit, phone, narrow }, at) => {
		if (phone === 'wide') style[`--b${at + 1}`] = 'anywhere';
		if (narrow === 'hidden') style[`--n${at + 1}`] = 'none';
		if (phone === 'hidden') style[`--d${at + 1}`] = 'none';
		else if (phone === 'wide') style[`--w${at + 1}`] = '1 / -1';
		else if (phone !== 'plain') style[`--c${at + 1}`] = JSON.stringify(unit ? `${label} (${unit})` : label);
	});
	return style as CSSProperties;
}

import type { LagFigures } from '~/domain/time/lag';
import { useWords } from '~/i18n/words-provider';
import { paths, type Query } from '~/paths';
import { cells, DataTable } from '~/ui/list/data-table';
import { DayLink } from '~/ui/page/day-link';

interface LagTableProps {
	caption: string;
	/** What a row is called by. */
	heads: readonly string[];
	/** `href`: where the row's name leads; `query`: null where no list of history holds just these. */
	rows: readonly { key: string; names: readonly string[]; href?: string; line: LagFigures; query: Query | null }[];
	total: LagFigures | null;
	/** The list of history that back-dated entries stand in. */
	within: Query;
}

/** How late entries come, a line each; the number of back-dated ones opens just these in the history. */
export function LagTable({ caption, heads, rows, total, within }: LagTableProps) {
	const { t } = useWords();
	const columns = [
		...heads.map((label, at) => ({
			key: label,
			label,
			width: heads.length > 1 ? '20%' : '40%',
			...(at === 0 ? { phone: 'wide' as const } : {}),
		})),
		{ key: 'entries', label: t('lag.entries'), align: 'number' as const, width: '15%' },
		{ key: 'median', label: t('lag.median'), unit: t('lag.days'), align: 'number' as const, width: '15%' },
		{ key: 'p90', label: t('lag.p90'), unit: t('lag.days'), align: 'number' as const, width: '15%' },
		{ key: 'backDated', label: t('lag.backDated'), align: 'number' as const },
	];
	return (
		<DataTable
			caption={caption}
			columns={columns}
			foot={
				total && (
					<tr>
						<td>{t('lag.total')}</td>
						<Figures line={total} query={within} />
					</tr>
				)
			}
		>
			{rows.map(({ key, names: [name, ...others], href, line, query }) => (
				<tr key={key}>
					<td className={cells.name}>{href ? <DayLink href={href}>{name}</DayLink> : name}</td>
					{others.map((other) => (
						<td key={other}>{other}</td>
					))}
					<Figures line={line} query={query && { ...within, ...query }} />
				</tr>
			))}
		</DataTable>
	);
}

function Figures({ line: { entries, median, p90, backDated }, query }: { line: LagFigures; query: Query | null }) {
	const { format } = useWords();
	return (
		<>
			<td className={cells.number}>{format.count(entries)}</td>
			<td className={cells.number}>{median}</td>
			<td className={cells.number}>{p90}</td>
			<td className={cells.number}>
				{backDated === 0 || !query ? (
					format.count(backDated)
				) : (
					<DayLink href={paths.history(query)}>{format.count(backDated)}</DayLink>
				)}
			</td>
		</>
	);
}

import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { cells, DataTable } from '~/ui/list/data-table';
import { Chip } from '~/ui/page/chip';

interface ImportTableProps {
	rows: {
		id: string;
		fileName: string;
		unit: string | null;
		dataAsOf: string | null;
		status: string;
		undone: boolean;
		personName: string;
		at: string;
		counts: Record<string, number> | null;
	}[];
}

const COUNTS = ['created', 'changed', 'unchanged', 'refused', 'warnings'] as const;

/** What came in so far, the newest first. */
export function ImportTable({ rows }: ImportTableProps) {
	const { t, format, term } = useWords();
	const columns = [
		{ key: 'file', label: t('imports.list.file'), phone: 'wide' as const },
		{ key: 'unit', label: t('fields.unit') },
		{ key: 'asOf', label: t('imports.asOf') },
		...COUNTS.map((key) => ({ key, label: t(`imports.counts.${key}`), align: 'number' as const })),
		{ key: 'by', label: t('imports.list.by') },
		{ key: 'state', label: t('imports.list.state') },
	];
	return (
		<DataTable caption={t('imports.list.title')} columns={columns}>
			{rows.map((row) => (
				<tr key={row.id} data-row="">
					<td>
						<a className={cells.name} href={paths.import(row.id)}>
							{row.fileName}
						</a>
					</td>
					<td>{row.unit ? term('unit', row.unit) : t('imports.byRow')}</td>
					<td className={cells.nowrap}>{row.dataAsOf ?? '—'}</td>
					{COUNTS.map((key) => (
						<td key={key} className={cells.number}>
							{row.counts?.[key] ?? '—'}
						</td>
					))}
					<td>
						{row.personName}
						<div className={cells.sub}>{format.instant(row.at)}</div>
					</td>
					<td>
						<StateChip {...row} />
						{row.status === 'committed' && (
							<div className={cells.sub}>
								<a href={paths.importCells(row.id)}>{t('imports.cells.open')}</a>
							</div>
						)}
					</td>
				</tr>
			))}
		</DataTable>
	);
}

function StateChip({ status, undone }: { status: string; undone: boolean }) {
	const { t } = useWords();
	if (undone) return <Chip tone="bad">{t('imports.list.undone')}</Chip>;
	const committed = status === 'committed';
	return (
		<Chip tone={committed ? 'good' : 'warn'}>{t(committed ? 'imports.list.committed' : 'imports.list.draft')}</Chip>
	);
}

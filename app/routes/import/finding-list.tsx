import { useWords } from '~/i18n/words-provider';
import { cells, DataTable } from '~/ui/list/data-table';
import type { FindingGroup } from './finding-groups.server';
import css from './import.module.css';

interface FindingListProps {
	title: string;
	tone: 'bad' | 'warn';
	groups: FindingGroup[];
}

/** Findings grouped by cause: row, column, what stands there, what to do. */
export function FindingList({ title, tone, groups }: FindingListProps) {
	const { t } = useWords();
	if (groups.length === 0) return null;
	const columns = [
		{ key: 'row', label: t('imports.findings.row'), width: '8%', align: 'number' as const },
		{ key: 'serial', label: t('imports.findings.serial'), width: '8%', align: 'number' as const },
		{ key: 'column', label: t('imports.findings.column'), width: '20%' },
		{ key: 'value', label: t('imports.findings.value'), width: '19%' },
		{ key: 'text', label: t('imports.findings.todo'), width: '45%', phone: 'wide' as const },
	];
	return (
		<section className={css.findings} data-tone={tone}>
			<h2>{title}</h2>
			{groups.map((group) => (
				<details key={group.code} open>
					<summary>
						{group.title} <b>{group.rows.length + group.more}</b>
					</summary>
					<DataTable caption={group.title} columns={columns}>
						{group.rows.map((one) => (
							<tr key={`${one.row} ${one.column}`}>
								<td className={cells.number}>{one.row}</td>
								<td className={cells.number}>{one.serial ?? '—'}</td>
								<td>{one.column ?? '—'}</td>
								<td className={css.value}>{one.value || '—'}</td>
								<td>{one.text}</td>
							</tr>
						))}
					</DataTable>
					{group.more > 0 && <p className={css.note}>{t('imports.findings.more', { count: group.more })}</p>}
				</details>
			))}
		</section>
	);
}

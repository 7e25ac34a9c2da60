import { faultText } from '~/i18n/refusal-text';
import { useWords } from '~/i18n/words-provider';
import type { importCells } from '~/reads/imports/import-cells.server';
import { cells, DataTable } from '~/ui/list/data-table';
import { EmptyState } from '~/ui/page/empty-state';
import css from './import-cells.module.css';
import { ProjectCells } from './project-cells';

type Shown = Awaited<ReturnType<typeof importCells>>;

/** What one page of an import lists: projects with their cells, or rows that stayed out. */
export function CellLists({ projects, refused }: Pick<Shown, 'projects' | 'refused'>) {
	const { t } = useWords();
	if (projects.length === 0 && refused.length === 0) return <EmptyState title={t('imports.cells.empty')} />;
	if (refused.length > 0) return <RefusedRows refused={refused} />;
	return (
		<div className={css.list}>
			{projects.map((project) => (
				<ProjectCells key={project.projectId} project={project} />
			))}
			<p className={css.note}>{t('imports.cells.note')}</p>
		</div>
	);
}

function RefusedRows({ refused }: Pick<Shown, 'refused'>) {
	const words = useWords();
	const { t } = words;
	const columns = [
		{ key: 'row', label: t('imports.findings.row'), align: 'number' as const },
		{ key: 'column', label: t('imports.findings.column') },
		{ key: 'value', label: t('imports.findings.value') },
		{ key: 'text', label: t('imports.findings.todo'), width: '50%', phone: 'wide' as const },
	];
	return (
		<DataTable caption={t('imports.check.refused')} columns={columns}>
			{refused.map((one) => (
				<tr key={one.row}>
					<td className={cells.number}>{one.row}</td>
					<td>{one.column ?? '—'}</td>
					<td className={css.said}>{one.value || '—'}</td>
					<td>
						{[one, ...one.also].map((fault) => (
							<div key={`${fault.code} ${fault.column}`}>{faultText(words, fault)}</div>
						))}
					</td>
				</tr>
			))}
		</DataTable>
	);
}

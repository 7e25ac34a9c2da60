import { fieldName, fieldValue } from '~/i18n/field-words';
import { faultText } from '~/i18n/refusal-text';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ImportedCell, ImportedProject } from '~/reads/imports/import-cells.server';
import { cells, DataTable } from '~/ui/list/data-table';
import { Chip } from '~/ui/page/chip';
import css from './import-cells.module.css';

/** One project of an import: every field before, after, and as the cell said it. */
export function ProjectCells({ project }: { project: ImportedProject }) {
	const words = useWords();
	const { t, term } = words;
	const { projectId, name, unit, row, live, at } = project;
	return (
		<section className={css.project}>
			<h2>
				<a href={paths.project(projectId, live ? {} : { asOf: at })}>{name}</a>
				<small>
					{term('unit', unit)}
					{row !== null && ` · ${t('imports.cells.row', { row })}`}
				</small>
				{!live && <Chip tone="warn">{t('imports.cells.gone')}</Chip>}
			</h2>
			{project.cells.length > 0 && <CellTable name={name} moved={project.cells} />}
			<ul className={css.also}>
				{project.requests.map(({ requestId, milestone, from, to }) => (
					<li key={requestId}>
						<a href={paths.request(projectId, requestId)}>
							{t('imports.cells.request', { milestone: term('milestone', milestone), from: from ?? '—', to })}
						</a>
					</li>
				))}
				{project.measured.map(({ key, value }) => (
					<li key={key}>
						{t('imports.cells.measured', { indicator: term('indicator', key) })} {value}
					</li>
				))}
				{project.warnings.map((warning) => (
					<li key={`${warning.code} ${JSON.stringify(warning.params)}`} className={css.warning}>
						{t('imports.counts.warnings')}: {faultText(words, warning)}
					</li>
				))}
			</ul>
		</section>
	);
}

function CellTable({ name, moved }: { name: string; moved: readonly ImportedCell[] }) {
	const words = useWords();
	const { t } = words;
	const columns = [
		{ key: 'field', label: t('imports.cells.field'), phone: 'wide' as const, width: '25%' },
		{ key: 'from', label: t('imports.cells.from'), width: '25%' },
		{ key: 'to', label: t('imports.cells.to'), width: '25%' },
		{ key: 'said', label: t('imports.cells.said') },
	];
	const shown = (field: string, value: unknown) => fieldValue(words, field, value) || t('events.blank');
	return (
		<DataTable caption={t('imports.cells.project', { name })} columns={columns}>
			{moved.map(({ field, from, to, said, header }) => (
				<tr key={field}>
					<td>
						{fieldName(words, field)}
						{header && <div className={cells.sub}>{t('imports.cells.header', { header })}</div>}
					</td>
					<td>{shown(field, from)}</td>
					<td>{shown(field, to)}</td>
					<td className={css.said}>{said ?? '—'}</td>
				</tr>
			))}
		</DataTable>
	);
}

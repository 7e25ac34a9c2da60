import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { cells, DataTable } from '~/ui/list/data-table';
import { Pager } from '~/ui/list/pager';
import css from './import.module.css';
import type { NewProjectsShown } from './new-projects.server';

/** Which projects would be new: a name that is on record in other words is seen here, not when it stands there twice. */
export function NewProjectList({ id, created }: { id: string; created: NewProjectsShown }) {
	const { t, format, term } = useWords();
	const { rows, total, page, pageSize } = created;
	if (total === 0) return null;
	const more = total - rows.length;
	const at = (one: number) => `${paths.import(id, { step: 'check', created: one })}#created`;
	const columns = [
		{ key: 'row', label: t('imports.findings.row'), width: '8%', align: 'number' as const },
		{ key: 'name', label: t('fields.name'), phone: 'wide' as const },
		{ key: 'unit', label: t('fields.unit'), width: '20%' },
		{ key: 'investment', label: t('imports.check.investment'), width: '20%', align: 'number' as const },
	];
	return (
		<section className={css.findings} data-tone="calm" id="created">
			<h2>{t('imports.check.created')}</h2>
			<details open>
				<summary>{t('imports.check.createdHow', { count: total })}</summary>
				<DataTable caption={t('imports.check.created')} columns={columns}>
					{rows.map(({ row, name, unit, investmentFen }) => (
						<tr key={row} data-row="">
							<td className={cells.number}>{row}</td>
							<td>{name}</td>
							<td>{term('unit', unit)}</td>
							<td className={cells.number}>{format.wan(investmentFen)}</td>
						</tr>
					))}
				</DataTable>
				{page !== null && <Pager page={page} pageSize={pageSize} total={total} to={at} />}
				{page === null && more > 0 && (
					<p className={css.note}>
						{t('imports.check.createdMore', { count: more })} <a href={at(1)}>{t('imports.check.createdAll')}</a>
					</p>
				)}
			</details>
		</section>
	);
}

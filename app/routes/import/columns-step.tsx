import { Form } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { FormActions } from '~/ui/form/action-form';
import { SubmitButton } from '~/ui/form/submit-button';
import { cells, DataTable } from '~/ui/list/data-table';
import { Banner } from '~/ui/page/banner';
import { ColumnOptions } from './column-options';
import css from './import.module.css';
import type { ImportPageData } from './import-page.server';

type Columns = Extract<ImportPageData, { fields: unknown }>;

interface ColumnsStepProps {
	formKey: string;
	columns: NonNullable<Columns['columns']>;
	fields: Columns['fields'];
	unusedMapping: string[];
}

/** Step three: what each column was taken for, how sure that is, and what stands in it; every guess can be corrected. */
export function ColumnsStep({ formKey, columns, fields, unusedMapping }: ColumnsStepProps) {
	const { t, format } = useWords();
	const heads = [
		{ key: 'header', label: t('imports.columns.header'), phone: 'wide' as const },
		{ key: 'samples', label: t('imports.columns.samples'), phone: 'wide' as const },
		{ key: 'field', label: t('imports.columns.field') },
		{ key: 'options', label: t('imports.columns.options') },
		{ key: 'sure', label: t('imports.columns.sure'), align: 'number' as const },
	];
	const shown = columns.filter(({ header, samples, field }) => header !== '' || samples.length > 0 || field !== null);
	return (
		<Form method="post" className={css.form}>
			<input type="hidden" name="idempotencyKey" value={formKey} />
			{unusedMapping.length > 0 && (
				<Banner tone="warn">{t('imports.columns.unused', { headers: unusedMapping.join(t('common.joiner')) })}</Banner>
			)}
			<DataTable caption={t('imports.titles.columns')} columns={heads}>
				{shown.map((column) => (
					<tr key={column.index}>
						<td>
							<span className={cells.name}>{column.header || `#${column.index + 1}`}</span>
							{column.hidden && <div className={cells.sub}>{t('imports.columns.hidden')}</div>}
						</td>
						<td className={css.samples}>{column.samples.join(' · ')}</td>
						<td>
							<select
								name={`field.${column.index}`}
								defaultValue={column.field ?? 'ignore'}
								aria-label={t('imports.columns.fieldOf', { header: column.header })}
							>
								<option value="ignore">{t('imports.columns.ignore')}</option>
								{fields.map(({ value, label }) => (
									<option key={value} value={value}>
										{label}
									</option>
								))}
							</select>
						</td>
						<td className={column.kind === 'day' || column.units.length > 0 ? undefined : cells.blank}>
							<ColumnOptions column={column} />
						</td>
						<td className={cells.number}>
							{column.field === null
								? '—'
								: column.mapped
									? t('imports.columns.said')
									: format.percent(column.confidence, 0)}
						</td>
					</tr>
				))}
			</DataTable>
			<FormActions>
				<SubmitButton name="intent" value="columns">
					{t('imports.columns.submit')}
				</SubmitButton>
			</FormActions>
		</Form>
	);
}

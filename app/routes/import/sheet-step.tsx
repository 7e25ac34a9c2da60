import { Form } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { FormActions } from '~/ui/form/action-form';
import { SubmitButton } from '~/ui/form/submit-button';
import css from './import.module.css';
import type { ImportPageData } from './import-page.server';

type Sheet = NonNullable<Extract<ImportPageData, { sheet?: unknown }>['sheet']>;

/** What scrolls must be reached by the keyboard too. */
const REACHABLE = { tabIndex: 0 };

/** Step two: which sheet, where its header stands, whose ledger it is and which day it speaks of. */
export function SheetStep({ formKey, sheet }: { formKey: string; sheet: Sheet }) {
	const { t, term } = useWords();
	const { first, last } = sheet.headerRows;
	const lines = first === last ? first : `${first}–${last}`;
	return (
		<Form method="post" className={css.form}>
			<input type="hidden" name="idempotencyKey" value={formKey} />
			<input type="hidden" name="guessedSheet" value={sheet.sheetName} />
			<input type="hidden" name="guessedRow" value={first} />
			<div className={css.grid}>
				<label>
					{t('imports.sheet.sheet')}
					<select name="sheet" defaultValue={sheet.sheetName}>
						{sheet.sheets.map(({ name, rows }) => (
							<option key={name} value={name}>
								{t('imports.sheet.sheetChoice', { name, rows })}
							</option>
						))}
					</select>
				</label>
				<label>
					{t('imports.sheet.headerRow')}
					<input type="number" name="headerRow" min={1} max={50_000} defaultValue={first} />
				</label>
				<label>
					{t('imports.sheet.unit')}
					<select name="unit" defaultValue={sheet.unit}>
						<option value="">{t(sheet.rowsUnit ? 'imports.byRow' : 'form.choose')}</option>
						{sheet.units.map((unit) => (
							<option key={unit} value={unit}>
								{term('unit', unit)}
							</option>
						))}
					</select>
				</label>
				<label>
					{t('imports.asOf')}
					<input type="date" name="asOf" max={sheet.today} defaultValue={sheet.asOf} />
				</label>
			</div>
			<p className={css.note}>{t('imports.sheet.found', { rows: sheet.rows, skipped: sheet.skipped, lines })}</p>
			<section className={css.scroll} aria-label={t('imports.sheet.preview')} {...REACHABLE}>
				<table className={css.preview}>
					<caption className="visually-hidden">{t('imports.sheet.preview')}</caption>
					<thead>
						<tr>
							{sheet.preview.headers.map((header) => (
								<th key={header} scope="col">
									{header}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{sheet.preview.rows.map((row) => (
							<tr key={row.join('|')}>
								{row.map((value, index) => (
									<td key={sheet.preview.headers[index]}>{value}</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
			<FormActions>
				<SubmitButton name="intent" value="sheet">
					{t('imports.sheet.submit')}
				</SubmitButton>
				<button className={css.quiet} type="submit" name="intent" value="discard">
					{t('imports.discard')}
				</button>
			</FormActions>
		</Form>
	);
}

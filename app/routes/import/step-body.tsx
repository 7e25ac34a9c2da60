import { RunningStep } from '~/ui/imports/running-step';
import { CheckStep } from './check-step';
import { ColumnsStep } from './columns-step';
import type { ImportPageData } from './import-page.server';
import { ResultStep } from './result-step';
import { SheetStep } from './sheet-step';
import { StartOver } from './start-over';

/** The step an import stands at; where the file cannot be read as chosen, only the way back. */
export function StepBody({ page }: { page: ImportPageData }) {
	if (page.state === 'committed') return <ResultStep {...page} />;
	if (page.state === 'running') return <RunningStep id={page.id} done={page.done} rows={page.rows} />;
	if ('sheet' in page && page.sheet) return <SheetStep formKey={page.formKey} sheet={page.sheet} />;
	if ('columns' in page && page.columns && 'fields' in page) {
		const { formKey, columns, fields, unusedMapping } = page;
		return <ColumnsStep formKey={formKey} columns={columns} fields={fields} unusedMapping={unusedMapping} />;
	}
	if ('check' in page && page.check) return <CheckStep id={page.id} formKey={page.formKey} check={page.check} />;
	return <StartOver id={page.id} formKey={page.formKey} />;
}

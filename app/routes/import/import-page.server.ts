import type { AppLoadContext } from '@remix-run/node';
import { tryLedger } from '~/commands/imports/import-ledger.server';
import type { ImportResult } from '~/commands/imports/import-result';
import { type ImportChoices, isImportStep } from '~/domain/imports/choices';
import { mayUndoImport } from '~/domain/imports/may-see-import';
import type { Actor } from '~/domain/people/actor';
import { wordsIn } from '~/i18n/both-languages.server';
import { faultText } from '~/i18n/refusal-text';
import type { Words } from '~/i18n/words';
import { draftColumns, draftFile, draftPreview, type importBatch, readDraft } from '~/reads/import-draft.server';
import { type ImportFindings, importFindings } from '~/reads/import-findings.server';
import { unitIds } from '~/reads/units.server';
import { acting, newId } from '~/web/acting.server';
import { importRun } from '~/web/import-runs.server';
import { readerSettings } from '~/web/reader-settings.server';
import { fieldChoices } from './field-choices.server';
import { groupsOf } from './finding-groups.server';
import { newProjectsShown } from './new-projects.server';

type Batch = NonNullable<Awaited<ReturnType<typeof importBatch>>>;
type Context = AppLoadContext;

/** What the page of an import shows: the step it stands at, or what became of it. */
export async function importPage(request: Request, context: Context, person: Actor, batch: Batch) {
	const words = wordsIn(readerSettings(request).language);
	const base = { id: batch.id, fileName: batch.fileName, formKey: newId(), refusal: null as string | null };
	if (batch.status === 'committed') {
		return {
			...base,
			state: 'committed' as const,
			step: 'commit' as const,
			...(await committed(context, person, batch, words)),
		};
	}
	const run = importRun(context.app, batch.id);
	if (run && run.refusal === null) {
		return { ...base, state: 'running' as const, step: 'commit' as const, done: run.done, rows: run.rows };
	}
	const query = new URL(request.url).searchParams;
	const asked = query.get('step');
	const step = isImportStep(asked) ? asked : 'sheet';
	const brokenOff = (batch.choices as ImportChoices).startedAt ? { code: 'import-broke-off' } : null;
	const failure = run?.refusal ?? brokenOff;
	const refusal = failure && faultText(words, failure);
	return {
		...base,
		state: 'draft' as const,
		refusal,
		...(await draft(context, person, batch, step, words, query.get('created'))),
	};
}

async function draft(
	context: Context,
	person: Actor,
	batch: Batch,
	step: 'sheet' | 'columns' | 'check',
	words: Words,
	createdPage: string | null,
) {
	const { app, today } = context;
	const choices = batch.choices as ImportChoices;
	const bytes = (await draftFile(app.db, person, batch)) ?? new Uint8Array();
	if (step === 'check') {
		const input = { ...choices, dayNeeded: true, bytes, fileName: batch.fileName };
		const tried = await tryLedger(acting(context, person), input);
		if (tried.ok) return { step, check: checkOf(tried.value, words, createdPage) };
		return { step, refusal: faultText(words, tried.refusal), check: null };
	}
	const read = await readDraft(app.db, batch, bytes, today, choices);
	if (!read.ok) return { step, refusal: faultText(words, read.refusal), sheet: null, columns: null };
	const ledger = read.value;
	if (step === 'columns') {
		return {
			step,
			columns: draftColumns(ledger),
			fields: fieldChoices(words, ledger),
			unusedMapping: ledger.unusedMapping,
		};
	}
	const sheet = {
		sheets: ledger.sheets.map(({ name, rows, hidden }) => ({ name, rows, hidden })),
		sheetName: ledger.sheetName,
		headerRows: ledger.headerRows,
		unit: choices.unit ?? ledger.unit ?? '',
		asOf: choices.asOf ?? ledger.asOf ?? '',
		units: await unitIds(app.db),
		rowsUnit: ledger.columns.some((column) => column.field === 'unit'),
		rows: ledger.rows.length,
		skipped: ledger.skipped.length,
		preview: draftPreview(ledger),
		today,
	};
	return { step, sheet };
}

function checkOf(tried: ImportResult, words: Words, createdPage: string | null) {
	const { counts, created, refused, warnings, unit, asOf, unitsAssumed } = tried;
	const assumed = unitsAssumed.map(({ column, unit: usual }) => `${column}（${usual}）`).join('、');
	return {
		counts: { ...counts },
		created: newProjectsShown(created, createdPage),
		unit,
		asOf,
		assumed,
		refused: groupsOf(words, refused),
		warnings: groupsOf(words, warnings),
	};
}

async function committed(context: Context, person: Actor, batch: Batch, words: Words) {
	const { refused, warnings }: ImportFindings = await importFindings(context.app.db, batch.id);
	return {
		counts: batch.counts ?? {},
		unit: batch.unit,
		asOf: batch.dataAsOf,
		at: batch.committedAt,
		personName: batch.personName,
		undone: batch.undone,
		mayUndo: batch.undone === null && mayUndoImport(person, batch),
		refused: groupsOf(words, refused),
		warnings: groupsOf(words, warnings),
	};
}

export type ImportPageData = Awaited<ReturnType<typeof importPage>>;

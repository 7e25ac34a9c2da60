import type { AppLoadContext } from '@remix-run/node';
import { chooseForImport } from '~/commands/imports/choose-for-import.server';
import { discardImport } from '~/commands/imports/discard-import.server';
import { isDay } from '~/domain/day';
import type { ImportChoices } from '~/domain/imports/choices';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import type { Actor } from '~/domain/people/actor';
import { paths } from '~/paths';
import { draftFile, type importBatch, readDraft } from '~/reads/import-draft.server';
import { acting } from '~/web/acting.server';
import { startImport } from '~/web/import-runs.server';
import { chosenMapping } from './chosen-mapping.server';

type Batch = NonNullable<Awaited<ReturnType<typeof importBatch>>>;

/** Carries out one step of an import; answers where to go next. */
export async function changeImport(
	request: Request,
	context: AppLoadContext,
	person: Actor,
	batch: Batch,
): Promise<Outcome<string>> {
	const form = await request.formData();
	const who = acting(context, person, form);
	const choices = batch.choices as ImportChoices;
	const bytes = (await draftFile(context.app.db, person, batch)) ?? new Uint8Array();
	const intent = form.get('intent');
	if (intent === 'discard') {
		const gone = await discardImport(who, batch.id);
		return gone.ok ? accepted(paths.imports()) : gone;
	}
	if (intent === 'commit') {
		const begun = await chooseForImport(who, batch.id, { ...choices, startedAt: context.now });
		if (!begun.ok) return begun;
		startImport(context.app, acting(context, person), {
			...choices,
			bytes,
			dayNeeded: true,
			fileName: batch.fileName,
			batchId: batch.id,
		});
		return accepted(paths.import(batch.id));
	}
	const next = intent === 'columns' ? await withColumns() : withSheet();
	if (!next.ok) return next;
	const read = await readDraft(context.app.db, batch, bytes, context.today, next.value);
	if (!read.ok) return read;
	if (intent !== 'columns' && read.value.asOf === null) return refused('as-of-missing', 'asOf');
	const kept = await chooseForImport(who, batch.id, next.value);
	return kept.ok ? accepted(paths.import(batch.id, { step: intent === 'columns' ? 'check' : 'columns' })) : kept;

	async function withColumns(): Promise<Outcome<ImportChoices>> {
		const present = await readDraft(context.app.db, batch, bytes, context.today, choices);
		return present.ok
			? accepted({ ...choices, mapping: chosenMapping(present.value, form), startedAt: undefined })
			: present;
	}

	function withSheet(): Outcome<ImportChoices> {
		const text = (name: string) => String(form.get(name) ?? '').trim();
		const asOf = text('asOf');
		if (asOf !== '' && !isDay(asOf)) return refused('not-a-day', 'asOf');
		if (asOf > context.today) return refused('as-of-in-future', 'asOf', { asOf, today: context.today });
		const headerRow = Number(text('headerRow'));
		const sheet = text('sheet');
		const moved = sheet !== (choices.sheet ?? text('guessedSheet'));
		const row = !moved && Number.isInteger(headerRow) && headerRow > 0 && text('headerRow') !== text('guessedRow');
		return accepted({
			...(text('unit') ? { unit: text('unit') } : {}),
			...(asOf ? { asOf } : {}),
			...(sheet ? { sheet } : {}),
			...(row ? { headerRow } : moved ? {} : keptRow(choices)),
			...(moved ? {} : { mapping: choices.mapping }),
		});
	}
}

function keptRow({ headerRow }: ImportChoices): Pick<ImportChoices, 'headerRow'> {
	return headerRow === undefined ? {} : { headerRow };
}

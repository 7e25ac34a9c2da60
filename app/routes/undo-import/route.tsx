import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { tryUndo } from '~/commands/imports/undo-import.server';
import { mayUndoImport } from '~/domain/imports/may-see-import';
import { undoReason } from '~/domain/imports/undo-reason';
import { wordsIn } from '~/i18n/both-languages.server';
import { refusalText } from '~/i18n/refusal-text';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { importBatch } from '~/reads/import-draft.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { RunningStep } from '~/ui/imports/running-step';
import { Banner } from '~/ui/page/banner';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { acting, newId } from '~/web/acting.server';
import { admit, notFound } from '~/web/admit.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { importRun, startUndo } from '~/web/import-runs.server';
import { readerSettings } from '~/web/reader-settings.server';
import { signedReason } from '~/web/signed-reason.server';
import { Rehearsal } from './rehearsal';

export const handle: RouteHandle<{ fileName: string }> = {
	policy: 'import.run',
	title: ({ t }, { fileName }) => t('imports.undo.title', { file: fileName }),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'import.run');
	const batch = await importBatch(context.app.db, person, params.id ?? '');
	if (!batch || !mayUndoImport(person, batch)) throw notFound();
	const { id, fileName } = batch;
	if (batch.undone) throw redirect(paths.import(id));
	const run = importRun(context.app, id);
	const base = { id, fileName, formKey: newId(), running: null, plan: null, refusal: null as string | null };
	if (run && run.refusal === null) return { ...base, running: { done: run.done, rows: run.rows } };
	const plan = await tryUndo(acting(context, person), id);
	// Somebody else was quicker by less than this page took.
	if (!plan.ok) throw plan.refusal.code === 'import-already-undone' ? redirect(paths.import(id)) : notFound();
	const words = wordsIn(readerSettings(request).language);
	return { ...base, plan: plan.value, refusal: run?.refusal ? refusalText(words, run.refusal) : null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'import.run');
	const batch = await importBatch(context.app.db, person, params.id ?? '');
	if (!batch || !mayUndoImport(person, batch)) throw notFound();
	const form = await request.formData();
	const submission = parseWithZod(form, { schema: signedReason });
	if (submission.status !== 'success') return formInvalid(submission);
	const { reason } = submission.value;
	const checked = undoReason(reason);
	if (!checked.ok) return formRefused(request, submission, checked.refusal);
	if (!batch.undone) startUndo(context.app, acting(context, person, form), { batchId: batch.id, reason });
	return redirect(paths.undoImport(batch.id));
}

export default function UndoImportPage() {
	const { id, fileName, formKey, running, plan, refusal } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useWords();
	const steps = [
		{ label: t('imports.title'), to: paths.imports() },
		{ label: fileName, to: paths.import(id) },
		{ label: t('imports.undo.open') },
	];
	const title = t('imports.undo.title', { file: fileName });
	return (
		<>
			<PageHead above={<Crumbs steps={steps} />} title={title} sub={t('imports.undo.lead')} />
			{refusal && (
				<Banner tone="bad" title={t('imports.refused')} announce>
					{refusal}
				</Banner>
			)}
			<Card>
				{running && <RunningStep id={id} {...running} undoes />}
				{plan && <Rehearsal id={id} formKey={formKey} plan={plan} answer={answer} />}
			</Card>
		</>
	);
}

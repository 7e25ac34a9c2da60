import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { uploadLedger } from '~/commands/imports/upload-ledger.server';
import { refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { wordsIn } from '~/i18n/both-languages.server';
import { faultText } from '~/i18n/refusal-text';
import { useWords } from '~/i18n/words-provider';
import { LEDGER_LIMITS } from '~/ledger/sheet.server';
import { paths } from '~/paths';
import { importList } from '~/reads/import-draft.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ImportSteps } from '~/ui/imports/import-steps';
import { UploadForm } from '~/ui/imports/upload-form';
import { Card } from '~/ui/page/card';
import { EmptyState } from '~/ui/page/empty-state';
import { PageHead } from '~/ui/page/page-head';
import { acting, newId } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { readerSettings } from '~/web/reader-settings.server';
import { statusOf } from '~/web/respond.server';
import { readUpload } from '~/web/upload.server';
import { ImportTable } from './import-table';

export const handle: RouteHandle = { policy: 'history.see', title: ({ t }) => t('imports.title') };

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'history.see');
	const batches = await importList(context.app.db, person);
	const rows = batches.map(
		({ id, fileName, unit, dataAsOf, status, personName, createdAt, committedAt, counts, undone }) => {
			return {
				id,
				fileName,
				unit,
				dataAsOf,
				status,
				personName,
				at: committedAt ?? createdAt,
				counts,
				undone: undone !== null,
			};
		},
	);
	return { rows, formKey: newId(), imports: may(person, 'import.run') };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'import.run');
	const upload = await readUpload(request, LEDGER_LIMITS.packedBytes);
	const outcome = upload.ok ? await taken(upload.value) : upload;
	if (outcome.ok) return redirect(paths.import(outcome.value.batchId, { step: 'sheet' }));
	const words = wordsIn(readerSettings(request).language);
	return data({ error: faultText(words, outcome.refusal) }, { status: statusOf(outcome.refusal) });

	async function taken(form: FormData) {
		const file = form.get('file');
		if (!(file instanceof File) || file.name === '') return refused('no-file', 'file');
		const bytes = new Uint8Array(await file.arrayBuffer());
		return uploadLedger(acting(context, person, form), { fileName: file.name.slice(-200), bytes });
	}
}

export default function ImportsPage() {
	const { rows, formKey, imports } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useWords();
	return (
		<>
			<PageHead title={t('imports.title')} sub={t('imports.lead')} />
			{imports && (
				<UploadForm
					formKey={formKey}
					error={answer?.error ?? null}
					title={t('imports.upload.title')}
					submit={t('imports.upload.submit')}
					above={<ImportSteps current="file" />}
				/>
			)}
			<Card flush title={t('imports.list.title')}>
				{rows.length === 0 ? (
					<EmptyState title={t('imports.list.empty')}>{t('imports.list.emptyNext')}</EmptyState>
				) : (
					<ImportTable rows={rows} />
				)}
			</Card>
		</>
	);
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { uploadLedger } from '~/commands/imports/upload-ledger.server';
import { refused } from '~/domain/outcome';
import { wordsIn } from '~/i18n/both-languages.server';
import { faultText } from '~/i18n/refusal-text';
import { useWords } from '~/i18n/words-provider';
import { LEDGER_LIMITS } from '~/ledger/sheet.server';
import { paths } from '~/paths';
import type { RouteHandle } from '~/ui/document/route-handle';
import { UploadForm } from '~/ui/imports/upload-form';
import { Banner } from '~/ui/page/banner';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { acting, newId } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { readerSettings } from '~/web/reader-settings.server';
import { statusOf } from '~/web/respond.server';
import { readUpload } from '~/web/upload.server';
import { CandidateRows } from './candidate-rows';
import { rowsAt } from './rows-at.server';

export const handle: RouteHandle = { policy: 'application.file', title: ({ t }) => t('entry.ledger.title') };

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'application.file');
	return { ...(await rowsAt(request, context, person)), formKey: newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'application.file');
	const upload = await readUpload(request, LEDGER_LIMITS.packedBytes);
	const outcome = upload.ok ? await taken(upload.value) : upload;
	if (outcome.ok) return redirect(paths.applicationLedger({ file: outcome.value.batchId }));
	const words = wordsIn(readerSettings(request).language);
	return data({ error: faultText(words, outcome.refusal) }, { status: statusOf(outcome.refusal) });

	async function taken(form: FormData) {
		const file = form.get('file');
		if (!(file instanceof File) || file.name === '') return refused('no-file', 'file');
		const bytes = new Uint8Array(await file.arrayBuffer());
		return uploadLedger(acting(context, person, form), { fileName: file.name.slice(-200), bytes });
	}
}

export default function ApplicationLedgerPage() {
	const { rows, refusal, formKey } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useWords();
	const steps = [
		{ label: t('entry.list.title'), to: paths.applications() },
		{ label: t('entry.form.titleNew'), to: paths.newApplication() },
		{ label: t('entry.ledger.title') },
	];
	return (
		<>
			<PageHead
				above={<Crumbs steps={steps} />}
				title={rows ? t('entry.ledger.pick', { count: rows.total }) : t('entry.ledger.title')}
				sub={rows ? t('entry.ledger.of', { file: rows.fileName }) : t('entry.ledger.intro')}
			/>
			{refusal && <Banner tone="bad">{refusal}</Banner>}
			{rows ? (
				<CandidateRows rows={rows} />
			) : (
				<UploadForm
					formKey={formKey}
					error={answer?.error ?? null}
					title={t('entry.ledger.upload')}
					submit={t('entry.ledger.read')}
				/>
			)}
		</>
	);
}

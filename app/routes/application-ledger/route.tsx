import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { RouteHandle } from '~/ui/document/route-handle';
import { UploadForm } from '~/ui/imports/upload-form';
import { Banner } from '~/ui/page/banner';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { newId } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { takeLedger } from '~/web/take-ledger.server';
import { CandidateRows } from './candidate-rows';
import { rowsAt } from './rows-at.server';

export const handle: RouteHandle = { policy: 'application.file', title: ({ t }) => t('entry.ledger.title') };

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'application.file');
	return { ...(await rowsAt(request, context, person)), formKey: newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'application.file');
	return takeLedger(request, context, person, (file) => paths.applicationLedger({ file }));
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

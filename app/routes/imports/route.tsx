import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { may } from '~/domain/people/may';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { importList } from '~/reads/import-draft.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ImportSteps } from '~/ui/imports/import-steps';
import { UploadForm } from '~/ui/imports/upload-form';
import { Card } from '~/ui/page/card';
import { EmptyState } from '~/ui/page/empty-state';
import { PageHead } from '~/ui/page/page-head';
import { newId } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { takeLedger } from '~/web/take-ledger.server';
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
	return takeLedger(request, context, person, (batchId) => paths.import(batchId, { step: 'sheet' }));
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

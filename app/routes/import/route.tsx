import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mayContinueImport } from '~/domain/imports/may-see-import';
import { wordsIn } from '~/i18n/both-languages.server';
import { faultText } from '~/i18n/refusal-text';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { importBatch } from '~/reads/import-draft.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ImportSteps, type ShownStep } from '~/ui/imports/import-steps';
import { Banner } from '~/ui/page/banner';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { admit, notFound } from '~/web/admit.server';
import { readerSettings } from '~/web/reader-settings.server';
import { statusOf } from '~/web/respond.server';
import { changeImport } from './change-import.server';
import { importPage } from './import-page.server';
import { StepBody } from './step-body';

export const handle: RouteHandle<{ fileName: string }> = {
	policy: 'history.see',
	title: ({ t }, { fileName }) => `${t('imports.title')} · ${fileName}`,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'history.see');
	const batch = await importBatch(context.app.db, person, params.id ?? '');
	if (!batch) throw notFound();
	return importPage(request, context, person, batch);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'import.run');
	const batch = await importBatch(context.app.db, person, params.id ?? '');
	if (!batch) throw notFound();
	if (!mayContinueImport(person, batch)) return redirect(paths.import(batch.id));
	const outcome = await changeImport(request, context, person, batch);
	if (outcome.ok) return redirect(outcome.value);
	const words = wordsIn(readerSettings(request).language);
	return data({ error: faultText(words, outcome.refusal) }, { status: statusOf(outcome.refusal) });
}

/** A refused choice leaves the page as it was, with the reason. */
export const shouldRevalidate = () => true;

export default function ImportPage() {
	const page = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useWords();
	const error = answer?.error ?? page.refusal;
	const link = (step: ShownStep) =>
		page.state === 'draft' && (step === 'sheet' || step === 'columns') ? paths.import(page.id, { step }) : null;
	const crumbs = <Crumbs steps={[{ label: t('imports.title'), to: paths.imports() }, { label: page.fileName }]} />;
	return (
		<>
			<PageHead above={crumbs} title={t(`imports.titles.${page.step}`)} sub={page.fileName} />
			<Card>
				<ImportSteps current={page.step} to={link} />
				{error && (
					<Banner tone="bad" title={t('imports.refused')} announce>
						{error}
					</Banner>
				)}
				<StepBody page={page} />
			</Card>
		</>
	);
}

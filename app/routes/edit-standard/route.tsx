import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { draftText } from '~/domain/entry/decide-standard';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { standardPage } from '~/reads/entry/standards.server';
import { unitIds } from '~/reads/units.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { StandardForm } from '~/ui/entry/standard-form';
import type { FormAnswer } from '~/ui/form/action-form';
import { learnsFromConflict } from '~/ui/form/after-conflict';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { newId } from '~/web/acting.server';
import { admit, notFound } from '~/web/admit.server';
import { saveStandardForm } from '~/web/standard-form.server';
import { standardValues } from '~/web/standard-values.server';

export const handle: RouteHandle = { policy: 'standard.manage', title: ({ t }) => t('standards.form.titleEdit') };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'standard.manage');
	const { reader } = context.app.db;
	const page = await standardPage(reader, person, params.id ?? '', context.today);
	if (!page?.may.edit) throw notFound();
	const { id, name } = page.standard;
	const [units, values] = [await unitIds(context.app.db), standardValues(page.standard)];
	return { id, name, units, values, back: paths.standard(id), seen: draftText(page.standard), formKey: newId() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'standard.manage');
	return saveStandardForm(request, context, person, params.id ?? '');
}

export const shouldRevalidate = learnsFromConflict;

export default function EditStandardPage() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	const answer: (FormAnswer & { filled?: string }) | undefined = useActionData<typeof action>();
	const title = t('standards.form.titleEdit');
	const steps = [
		{ label: t('standards.title'), to: paths.standards() },
		{ label: page.name, to: page.back },
	];
	return (
		<>
			<PageHead
				above={<Crumbs steps={[...steps, { label: title }]} />}
				title={`${title}: ${page.name}`}
				sub={t('standards.form.intro')}
			/>
			<Card>
				<StandardForm key={answer?.filled ?? ''} page={page} answer={answer} />
			</Card>
		</>
	);
}

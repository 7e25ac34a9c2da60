import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { type Params, useActionData, useLoaderData } from '@remix-run/react';
import type { Actor } from '~/domain/people/actor';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { applicationPage } from '~/reads/entry/application-page.server';
import { officerChoices } from '~/reads/officers.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ApplicationForm } from '~/ui/entry/application-form';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { admit, notFound } from '~/web/admit.server';
import { saveApplicationForm } from '~/web/application-form.server';
import { applicationFormData } from '~/web/application-values.server';

export const handle: RouteHandle<{ name: string }> = {
	policy: 'application.file',
	title: ({ t }, { name }) => [t('entry.form.titleEdit'), name].filter(Boolean).join(' · '),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'application.file');
	const { application, ...page } = await pageAt(params, context, person);
	if (!page.may.edit) throw new Response(null, { status: 403 });
	const { today } = context;
	const { id, version, papers, candidate, unit, projectId, standardId } = application;
	const officers = await officerChoices(context.app.db, person, projectId === null ? page.units : [unit]);
	return {
		...{ ...applicationFormData({ ...page, candidate, unit, projectId, today }, { papers, standardId }), officers },
		...{ applicationId: id, version, name: candidate.name ?? '' },
	};
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'application.file');
	const { id, projectId, unit } = (await pageAt(params, context, person)).application;
	return saveApplicationForm(request, context, person, { applicationId: id, projectId, unit });
}

async function pageAt({ id = '' }: Params, context: AppLoadContext, person: Actor) {
	const page = await applicationPage(context.app.db.reader, person, id, context.today);
	if (!page) throw notFound();
	return page;
}

export default function EditApplicationPage() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	const steps = [
		{ label: t('entry.list.title'), to: paths.applications() },
		{ label: page.name || t('entry.list.unnamed'), to: paths.application(page.applicationId) },
		{ label: t('common.edit') },
	];
	return (
		<>
			<PageHead above={<Crumbs steps={steps} />} title={t('entry.form.titleEdit')} sub={t('entry.form.intro')} />
			<ApplicationForm page={page} answer={useActionData<typeof action>()} />
		</>
	);
}

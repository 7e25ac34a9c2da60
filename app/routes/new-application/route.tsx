import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Actor } from '~/domain/people/actor';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { newApplicationPage } from '~/reads/entry/application-page.server';
import { officerChoices } from '~/reads/officers.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ApplicationForm } from '~/ui/entry/application-form';
import { ActionLink } from '~/ui/page/action-link';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { admit, notFound } from '~/web/admit.server';
import { saveApplicationForm } from '~/web/application-form.server';
import { applicationFormData } from '~/web/application-values.server';
import { filledFrom } from './filled-from.server';
import { LedgerFaults } from './ledger-faults';

export const handle: RouteHandle = { policy: 'application.file', title: ({ t }) => t('entry.form.titleNew') };

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'application.file');
	const { faults, ...page } = await filledFrom(request, context, person, await pageAt(request, context, person));
	const officerName = page.candidate.officerName ?? (person.role === 'officer' ? person.name : '');
	const officers = await officerChoices(context.app.db, person, page.projectId && page.unit ? [page.unit] : page.units);
	return {
		...{ ...applicationFormData(page, { officerName }), officers },
		...{ applicationId: null, version: null, projectName: page.projectId && (page.candidate.name ?? null), faults },
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'application.file');
	const { projectId, unit } = await pageAt(request, context, person);
	return saveApplicationForm(request, context, person, { applicationId: null, projectId, unit: unit ?? '' });
}

async function pageAt(request: Request, context: AppLoadContext, person: Actor) {
	const projectId = new URL(request.url).searchParams.get('project');
	const page = await newApplicationPage(context.app.db.reader, person, projectId, context.today);
	if (!page) throw notFound();
	return page;
}

export default function NewApplicationPage() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	const title = t('entry.form.titleNew');
	const { projectName } = page;
	return (
		<>
			<PageHead
				above={<Crumbs steps={[{ label: t('entry.list.title'), to: paths.applications() }, { label: title }]} />}
				title={title}
				sub={projectName ? t('entry.form.forProject', { name: projectName }) : t('entry.form.intro')}
				actions={!projectName && <ActionLink to={paths.applicationLedger()}>{t('entry.ledger.title')}</ActionLink>}
			/>
			{page.faults && <LedgerFaults faults={page.faults} />}
			<ApplicationForm page={page} answer={useActionData<typeof action>()} />
		</>
	);
}

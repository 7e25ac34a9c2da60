import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { projectEntry } from '~/reads/entry/project-entry.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ActionLink } from '~/ui/page/action-link';
import { Columns } from '~/ui/page/columns';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { AddressBoundary } from '~/ui/project-list/bad-address';
import { admit, notFound } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';
import { AdmissionCard } from './admission-card';
import { AgreementCard } from './agreement-card';
import { ConditionCard } from './condition-card';
import { OutputCard } from './output-card';
import { PresentCard } from './present-card';
import { PromiseCard } from './promise-card';
import { VerdictHistory } from './verdict-history';

export const handle: RouteHandle<{ name: string }> = {
	policy: 'project.see',
	title: ({ t }, { name }) => `${t('promises.title')} · ${name}`,
	showsDay: 'past',
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'project.see');
	const past = pastOf(context);
	const entry = await projectEntry(context.app.db.reader, person, params.id ?? '', context.today, past);
	if (!entry) throw notFound();
	return entry;
}

export function ErrorBoundary() {
	const { t } = useWords();
	return <AddressBoundary to={paths.projects()} label={t('board.badAddress.projects')} />;
}

export default function ProjectEntryPage() {
	const entry = useLoaderData<typeof loader>();
	const { t, term } = useWords();
	const { projectId, name, unit, may, openApplicationId } = entry;
	const title = t('promises.title');
	const steps = [
		{ label: t('project.crumb'), to: paths.projects() },
		{ label: name, to: paths.project(projectId) },
		{ label: title },
	];
	return (
		<>
			<PageHead
				above={<Crumbs steps={steps} />}
				title={title}
				sub={`${name} · ${term('unit', unit)}`}
				actions={
					<>
						{may.apply && (
							<ActionLink kind="primary" to={paths.newApplication({ project: projectId })}>
								{t('promises.admission.apply')}
							</ActionLink>
						)}
						{openApplicationId && (
							<ActionLink to={paths.application(openApplicationId)}>{t('promises.admission.open')}</ActionLink>
						)}
						{may.measure && entry.promises.length > 0 && (
							<ActionLink to={paths.measurement(projectId)}>{t('promises.ledger.measure')}</ActionLink>
						)}
					</>
				}
			/>
			<Columns>
				<AdmissionCard entry={entry} />
				<AgreementCard entry={entry} />
				<OutputCard entry={entry} />
			</Columns>
			<ConditionCard entry={entry} />
			<PromiseCard entry={entry} />
			<PresentCard entry={entry} />
			<VerdictHistory entry={entry} />
		</>
	);
}

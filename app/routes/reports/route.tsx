import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { may } from '~/domain/people/may';
import { useWords } from '~/i18n/words-provider';
import { projectReports } from '~/reads/project-reports.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { learnsFromConflict, roundOf } from '~/ui/form/after-conflict';
import { ProjectFormPage } from '~/ui/form/project-form-page';
import { Card } from '~/ui/page/card';
import { ReportTable } from '~/ui/reports/report-table';
import { pastOf } from '~/web/past.server';
import { projectForm } from '~/web/project-form.server';
import { NoChangeForm, ReportForm } from './report-form';
import { saveReport } from './save-report.server';

export const handle: RouteHandle<{ name: string }> = {
	policy: 'project.see',
	title: ({ t }, { name }) => `${t('project.reports.title')} · ${name}`,
	showsDay: 'past',
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { person, state, base } = await projectForm(request, context, params.id, 'project.see');
	const { facts } = state;
	const past = pastOf(context);
	const mayFile = past === null && may(person, 'report.file', facts) && !facts.withdrawnOn;
	return { ...base, mayFile, ...(await projectReports(context.app.db.reader, state, context.today, past)) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	return saveReport(request, context, await projectForm(request, context, params.id, 'report.file'));
}

export const shouldRevalidate = learnsFromConflict;

export default function ReportsPage() {
	const page = useLoaderData<typeof loader>();
	const { t, format } = useWords();
	const answer = useActionData<typeof action>();
	const { last } = page;
	const intro = last
		? t('forms.report.intro', {
				month: format.month(last.month),
				completed: format.wan(last.completedFen),
				total: format.wan(last.totalFen),
			})
		: t('forms.report.first');
	const earlier = (
		<Card title={t('forms.report.earlier')} aside={t('project.reports.count', { count: page.reports.length })} flush>
			<ReportTable reports={page.reports} />
		</Card>
	);
	if (!page.mayFile)
		return (
			<ProjectFormPage project={page} title={t('project.reports.title')} bare>
				{earlier}
			</ProjectFormPage>
		);
	return (
		<>
			<ProjectFormPage
				project={page}
				title={t('forms.report.title')}
				intro={intro}
				beside={<NoChangeForm page={page} />}
			>
				<ReportForm key={roundOf(answer)} page={page} answer={answer} />
			</ProjectFormPage>
			{earlier}
		</>
	);
}

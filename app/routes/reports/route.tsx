import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { fileReport } from '~/commands/file-report.server';
import { reportNoChange } from '~/commands/report-no-change.server';
import { may } from '~/domain/people/may';
import { useWords } from '~/i18n/words-provider';
import { localPath, paths } from '~/paths';
import { projectReports } from '~/reads/project-reports.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ProjectFormPage } from '~/ui/form/project-form-page';
import { Card } from '~/ui/page/card';
import { ReportTable } from '~/ui/reports/report-table';
import { acting } from '~/web/acting.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { projectForm } from '~/web/project-form.server';
import { schema } from './read-form.server';
import { NoChangeForm, ReportForm } from './report-form';

export const handle: RouteHandle<{ name: string }> = {
	policy: 'project.see',
	title: ({ t }, { name }) => `${t('project.reports.title')} · ${name}`,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { person, state, base } = await projectForm(request, context, params.id, 'project.see');
	const { facts } = state;
	const mayFile = may(person, 'report.file', facts) && !facts.withdrawnOn;
	return { ...base, mayFile, ...(await projectReports(context.app.db.reader, state, context.today)) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const { person, base } = await projectForm(request, context, params.id, 'report.file');
	const { projectId } = base;
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { intent, version: expectedVersion, returnTo, ...report } = submission.value;
	const who = acting(context, person, form);
	const outcome = await (intent === 'noChange'
		? reportNoChange(who, { projectId })
		: fileReport(who, { projectId, expectedVersion, ...report }));
	if (!outcome.ok) return formRefused(request, submission, outcome.refusal);
	return redirect(returnTo ? localPath(returnTo) : paths.project(projectId));
}

/** A refused form also learns the present version. */
export const shouldRevalidate = () => true;

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
			<ProjectFormPage project={page} title={t('project.reports.title')}>
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
				<ReportForm page={page} answer={answer} />
			</ProjectFormPage>
			{earlier}
		</>
	);
}

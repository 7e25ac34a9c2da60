import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { z } from 'zod';
import { setForecast } from '~/commands/set-forecast.server';
import { isMilestone, type Milestone } from '~/domain/stages/milestones';
import { useWords } from '~/i18n/words-provider';
import { localPath, paths } from '~/paths';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ActionForm, FormActions, useActionForm } from '~/ui/form/action-form';
import { DayField } from '~/ui/form/day-field';
import { ProjectFormPage } from '~/ui/form/project-form-page';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextArea } from '~/ui/form/text-area';
import { ActionLink } from '~/ui/page/action-link';
import { acting } from '~/web/acting.server';
import { notFound } from '~/web/admit.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { dayText, line, paragraph, version } from '~/web/form-fields.server';
import { projectForm } from '~/web/project-form.server';

export const handle: RouteHandle<{ milestone: Milestone; name: string }> = {
	policy: 'project.update',
	title: ({ t, term }, { milestone, name }) =>
		`${t('forms.forecast.title', { milestone: term('milestone', milestone) })} · ${name}`,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { milestone } = params;
	if (!isMilestone(milestone)) throw notFound();
	const { state, base } = await projectForm(request, context, params.id, 'project.update');
	const due = state.outlook.due.find((one) => one.milestone === milestone);
	const forecastOn = state.facts.milestones[milestone]?.forecastOn ?? null;
	return { ...base, milestone, forecastOn, plannedOn: due?.plannedOn ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const { milestone } = params;
	if (!isMilestone(milestone)) throw notFound();
	const { person, base } = await projectForm(request, context, params.id, 'project.update');
	const form = await request.formData();
	const schema = z.object({ forecastOn: dayText(), words: paragraph(), version: version(), returnTo: line(2000) });
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { forecastOn, words, version: expectedVersion, returnTo } = submission.value;
	const input = { projectId: base.projectId, milestone, forecastOn: forecastOn || null, words, expectedVersion };
	const outcome = await setForecast(acting(context, person, form), input);
	if (!outcome.ok) return formRefused(request, submission, outcome.refusal);
	return redirect(returnTo ? localPath(returnTo) : paths.project(base.projectId));
}

/** A refused form also learns the present version. */
export const shouldRevalidate = () => true;

export default function ForecastPage() {
	const page = useLoaderData<typeof loader>();
	const { t, term, format } = useWords();
	const [query] = useSearchParams();
	const milestone = term('milestone', page.milestone);
	const values = { forecastOn: page.forecastOn ?? '', words: '' };
	const [form, fields] = useActionForm<typeof values>({
		id: 'forecast',
		answer: useActionData<typeof action>(),
		values,
	});
	const known = { planned: format.day(page.plannedOn), forecast: format.day(page.forecastOn) };
	return (
		<ProjectFormPage
			project={page}
			title={t('forms.forecast.title', { milestone })}
			intro={t('forms.forecast.intro', known)}
		>
			<ActionForm form={form} formKey={page.formKey} version={page.version}>
				<input type="hidden" name="returnTo" value={query.get('returnTo') ?? ''} />
				<DayField
					field={fields.forecastOn}
					label={t('forms.forecast.day', { milestone })}
					hint={t('forms.forecast.dayHint')}
					earliest={page.today}
					example={page.today}
				/>
				<TextArea field={fields.words} label={t('forms.forecast.words')} rows={2} optional />
				<FormActions>
					<SubmitButton>{t('forms.forecast.submit')}</SubmitButton>
					<ActionLink to={paths.project(page.projectId)}>{t('common.cancel')}</ActionLink>
				</FormActions>
			</ActionForm>
		</ProjectFormPage>
	);
}

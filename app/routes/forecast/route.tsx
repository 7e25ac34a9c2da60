import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { outlookOn } from '~/domain/lights/outlook-on';
import { isMilestone, type Milestone } from '~/domain/stages/milestones';
import { useWords } from '~/i18n/words-provider';
import type { RouteHandle } from '~/ui/document/route-handle';
import { learnsFromConflict, roundOf } from '~/ui/form/after-conflict';
import { ProjectFormPage } from '~/ui/form/project-form-page';
import { notFound } from '~/web/admit.server';
import { projectForm } from '~/web/project-form.server';
import { ForecastForm } from './forecast-form';
import { saveForecast } from './save-forecast.server';

export const handle: RouteHandle<{ milestone: Milestone; name: string }> = {
	policy: 'project.update',
	title: ({ t, term }, { milestone, name }) =>
		`${t('forms.forecast.title', { milestone: term('milestone', milestone) })} · ${name}`,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { milestone } = params;
	if (!isMilestone(milestone)) throw notFound();
	const { state, base } = await projectForm(request, context, params.id, 'project.update');
	const due = outlookOn(state.outlook, context.today).due.find((one) => one.milestone === milestone);
	const forecastOn = state.facts.milestones[milestone]?.forecastOn ?? null;
	return { ...base, milestone, forecastOn, plannedOn: due?.plannedOn ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const { milestone } = params;
	if (!isMilestone(milestone)) throw notFound();
	const opened = await projectForm(request, context, params.id, 'project.update');
	return saveForecast(request, context, opened, milestone);
}

export const shouldRevalidate = learnsFromConflict;

export default function ForecastPage() {
	const page = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, term, format } = useWords();
	const known = { planned: format.day(page.plannedOn), forecast: format.day(page.forecastOn) };
	return (
		<ProjectFormPage
			project={page}
			title={t('forms.forecast.title', { milestone: term('milestone', page.milestone) })}
			intro={t('forms.forecast.intro', known)}
		>
			<ForecastForm key={roundOf(answer)} page={page} answer={answer} />
		</ProjectFormPage>
	);
}

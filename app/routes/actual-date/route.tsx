import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { backDatingLimit } from '~/domain/rules/back-dating-limit';
import { isMilestone, type Milestone } from '~/domain/stages/milestones';
import { useWords } from '~/i18n/words-provider';
import { rulesInForce } from '~/reads/rules-in-force.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { learnsFromConflict, roundOf } from '~/ui/form/after-conflict';
import { ProjectFormPage } from '~/ui/form/project-form-page';
import { notFound } from '~/web/admit.server';
import { projectForm } from '~/web/project-form.server';
import { ActualDateForm } from './actual-date-form';
import { recordDay } from './record-day.server';

export const handle: RouteHandle<{ milestone: Milestone; name: string }> = {
	policy: 'project.update',
	title: ({ t, term }, { milestone, name }) =>
		`${t('forms.actual.title', { milestone: term('milestone', milestone) })} · ${name}`,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const milestone = milestoneOf(params.milestone);
	const { state, base } = await projectForm(request, context, params.id, 'project.update');
	const reasonAfterDays = backDatingLimit(await rulesInForce(context.app.db.reader, context.today));
	return { ...base, milestone, own: state.facts.milestones[milestone] ?? {}, reasonAfterDays };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const milestone = milestoneOf(params.milestone);
	const opened = await projectForm(request, context, params.id, 'project.update');
	return recordDay(request, context, opened, milestone);
}

export const shouldRevalidate = learnsFromConflict;

export default function ActualDatePage() {
	const page = useLoaderData<typeof loader>();
	const { t, term } = useWords();
	const answer = useActionData<typeof action>();
	const recorded = Boolean(page.own.actualOn);
	const milestone = term('milestone', page.milestone);
	const evidence = page.own.evidence ?? t('forms.correct.noEvidence');
	return (
		<ProjectFormPage
			project={page}
			title={t(recorded ? 'forms.correct.title' : 'forms.actual.title', { milestone })}
			intro={recorded && t('forms.correct.intro', { day: page.own.actualOn, evidence })}
		>
			<ActualDateForm key={`${recorded}${roundOf(answer)}`} page={page} answer={answer} />
		</ProjectFormPage>
	);
}

function milestoneOf(value: string | undefined): Milestone {
	if (!isMilestone(value)) throw notFound();
	return value;
}

import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { correctActualDate } from '~/commands/correct-actual-date.server';
import { recordActualDate } from '~/commands/record-actual-date.server';
import { isMilestone, type Milestone } from '~/domain/stages/milestones';
import { useWords } from '~/i18n/words-provider';
import { localPath, paths } from '~/paths';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ProjectFormPage } from '~/ui/form/project-form-page';
import { acting } from '~/web/acting.server';
import { notFound } from '~/web/admit.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { projectForm } from '~/web/project-form.server';
import { ActualDateForm } from './actual-date-form';
import { evidenceFrom, refusalAtField, schema } from './read-form.server';

export const handle: RouteHandle<{ milestone: Milestone; name: string }> = {
	policy: 'project.update',
	title: ({ t, term }, { milestone, name }) =>
		`${t('forms.actual.title', { milestone: term('milestone', milestone) })} · ${name}`,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const milestone = milestoneOf(params.milestone);
	const { state, base } = await projectForm(request, context, params.id, 'project.update');
	return { ...base, milestone, own: state.facts.milestones[milestone] ?? {} };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const milestone = milestoneOf(params.milestone);
	const { person, base } = await projectForm(request, context, params.id, 'project.update');
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { intent, actualOn, reason, version, returnTo } = submission.value;
	const who = acting(context, person, form);
	const common = {
		projectId: base.projectId,
		milestone,
		evidence: evidenceFrom(submission.value.evidence),
		expectedVersion: version,
	};
	const outcome = await (intent === 'correct'
		? correctActualDate(who, { ...common, actualOn: actualOn || null, reason })
		: recordActualDate(who, { ...common, actualOn }));
	if (!outcome.ok) return formRefused(request, submission, refusalAtField(outcome.refusal, milestone));
	return redirect(returnTo ? localPath(returnTo) : paths.project(base.projectId));
}

/** A refused form also learns the present version. */
export const shouldRevalidate = () => true;

export default function ActualDatePage() {
	const page = useLoaderData<typeof loader>();
	const { t, term } = useWords();
	const recorded = Boolean(page.own.actualOn);
	const milestone = term('milestone', page.milestone);
	const evidence = page.own.evidence ?? t('forms.correct.noEvidence');
	return (
		<ProjectFormPage
			project={page}
			title={t(recorded ? 'forms.correct.title' : 'forms.actual.title', { milestone })}
			intro={recorded && t('forms.correct.intro', { day: page.own.actualOn, evidence })}
		>
			<ActualDateForm key={String(recorded)} page={page} answer={useActionData<typeof action>()} />
		</ProjectFormPage>
	);
}

function milestoneOf(value: string | undefined): Milestone {
	if (!isMilestone(value)) throw notFound();
	return value;
}

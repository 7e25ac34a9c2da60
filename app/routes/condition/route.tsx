import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { meetCondition } from '~/commands/entry/meet-condition.server';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ProjectFormPage } from '~/ui/form/project-form-page';
import { acting } from '~/web/acting.server';
import { notFound } from '~/web/admit.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { dayText, line, version } from '~/web/form-fields.server';
import { projectForm } from '~/web/project-form.server';
import { ConditionForm } from './condition-form';

export const handle: RouteHandle<{ name: string }> = {
	policy: 'project.update',
	title: ({ t }, { name }) => `${t('promises.conditions.form')} · ${name}`,
};

const schema = z.object({ metOn: dayText(), evidence: line(), version: version() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { state, base } = await projectForm(request, context, params.id, 'project.update');
	const condition = state.facts.admission?.conditions[Number(params.index)];
	if (!condition) throw notFound();
	return { ...base, condition };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const { person, state } = await projectForm(request, context, params.id, 'project.update');
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { metOn, evidence, version: expectedVersion } = submission.value;
	const input = { projectId: state.projectId, expectedVersion, index: Number(params.index), metOn, evidence };
	const outcome = await meetCondition(acting(context, person, form), input);
	if (!outcome.ok) return formRefused(request, submission, outcome.refusal);
	return redirect(paths.projectEntry(state.projectId));
}

export default function ConditionPage() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	const { text, dueOn } = page.condition;
	return (
		<ProjectFormPage
			project={page}
			title={t('promises.conditions.form')}
			intro={t('entry.page.conditionDue', { text, day: dueOn })}
		>
			<ConditionForm page={page} answer={useActionData<typeof action>()} />
		</ProjectFormPage>
	);
}

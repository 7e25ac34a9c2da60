import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { recordAgreement } from '~/commands/entry/record-agreement.server';
import { INDICATORS } from '~/domain/entry/indicators';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ProjectFormPage } from '~/ui/form/project-form-page';
import { acting } from '~/web/acting.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { dayText, decimal, line, version } from '~/web/form-fields.server';
import { projectForm } from '~/web/project-form.server';
import { AgreementForm } from './agreement-form';

export const handle: RouteHandle<{ name: string }> = {
	policy: 'project.update',
	title: ({ t }, { name }) => `${t('promises.agreement.form')} · ${name}`,
};

const limits = z.object(Object.fromEntries(INDICATORS.map((key) => [key, decimal()])));
const schema = z.object({ number: line(), signedOn: dayText(), limits, version: version() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { state, base } = await projectForm(request, context, params.id, 'project.update');
	const { number = '', signedOn = '', limits: agreed = {} } = state.facts.agreement ?? {};
	const boxes = INDICATORS.map((key) => [key, agreed[key] === undefined ? '' : `${agreed[key]}`]);
	return { ...base, values: { number, signedOn, limits: Object.fromEntries(boxes) as Record<string, string> } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const { person, state } = await projectForm(request, context, params.id, 'project.update');
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { number, signedOn, version: expectedVersion } = submission.value;
	const agreed = Object.entries(submission.value.limits).filter(([, limit]) => limit !== null);
	const { projectId } = state;
	const input = { projectId, expectedVersion, number, signedOn, limits: Object.fromEntries(agreed) };
	const outcome = await recordAgreement(acting(context, person, form), input);
	if (outcome.ok) return redirect(paths.projectEntry(projectId));
	const { field, ...refusal } = outcome.refusal;
	return formRefused(request, submission, { ...refusal, field: field === 'limits' ? 'limits.taxPerMu' : field });
}

export default function AgreementPage() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	return (
		<ProjectFormPage project={page} title={t('promises.agreement.form')} intro={t('promises.agreement.intro')}>
			<AgreementForm page={page} answer={useActionData<typeof action>()} />
		</ProjectFormPage>
	);
}

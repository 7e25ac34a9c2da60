import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { cancelRequest } from '~/commands/cancel-request.server';
import { decideRequest } from '~/commands/decide-request.server';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { requestPage } from '~/reads/request-page.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ProjectFormPage } from '~/ui/form/project-form-page';
import { acting, newId } from '~/web/acting.server';
import { admit, notFound } from '~/web/admit.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { paragraph } from '~/web/form-fields.server';
import { DecisionForm } from './decision-form';
import { RequestFacts } from './request-facts';

export const handle: RouteHandle<{ project: { name: string } }> = {
	policy: 'project.see',
	title: ({ t }, { project }) => `${t('forms.decide.titlePlain')} · ${project.name}`,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'project.see');
	const { id = '', requestId = '' } = params;
	const page = await requestPage(context.app.db.reader, person, id, requestId, context.today);
	if (!page) throw notFound();
	return { ...page, formKey: newId() };
}

const schema = z.object({ intent: z.enum(['approve', 'refuse', 'cancel']), words: paragraph() });

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'project.see');
	const { id = '', requestId = '' } = params;
	const page = await requestPage(context.app.db.reader, person, id, requestId, context.today);
	if (!page) throw notFound();
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { intent, words } = submission.value;
	const who = acting(context, person, form);
	const outcome = await (intent === 'cancel'
		? cancelRequest(who, { requestId })
		: decideRequest(who, { requestId, approve: intent === 'approve', words }));
	if (!outcome.ok) return formRefused(request, submission, outcome.refusal);
	return redirect(intent === 'cancel' ? paths.project(id) : paths.requests());
}

/** Somebody may have decided meanwhile. */
export const shouldRevalidate = () => true;

export default function RequestRoute() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	const title = page.may.decide ? 'forms.decide.title' : page.own ? 'forms.decide.titleOwn' : 'forms.decide.titlePlain';
	return (
		<ProjectFormPage project={page.project} title={t(title)}>
			<RequestFacts page={page} />
			<DecisionForm page={page} answer={useActionData<typeof action>()} />
		</ProjectFormPage>
	);
}

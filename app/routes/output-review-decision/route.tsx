import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type Params, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { decideOutputReview } from '~/commands/entry/decide-output-review.server';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { projectEntry } from '~/reads/entry/project-entry.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ProjectFormPage } from '~/ui/form/project-form-page';
import { acting } from '~/web/acting.server';
import { notFound } from '~/web/admit.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { paragraph } from '~/web/form-fields.server';
import { type ProjectForm, projectForm } from '~/web/project-form.server';
import { ConfirmationForm } from './confirmation-form';
import { ReviewFacts } from './review-facts';

export const handle: RouteHandle<{ name: string }> = {
	policy: 'output.confirm',
	title: ({ t }, { name }) => `${t('promises.output.decideForm')} · ${name}`,
};

const schema = z.object({ intent: z.enum(['confirm', 'return']), words: paragraph() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const form = await projectForm(request, context, params.id, 'output.confirm');
	return { ...form.base, review: await reviewAt(form, params, context) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const form = await projectForm(request, context, params.id, 'output.confirm');
	const { id: reviewId, projectId } = await reviewAt(form, params, context);
	const posted = await request.formData();
	const submission = parseWithZod(posted, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { intent, words } = submission.value;
	const decision = { reviewId, confirm: intent === 'confirm', words };
	const outcome = await decideOutputReview(acting(context, form.person, posted), decision);
	if (!outcome.ok) return formRefused(request, submission, outcome.refusal);
	return redirect(paths.projectEntry(projectId));
}

async function reviewAt({ person, base }: ProjectForm, { reviewId }: Params, context: AppLoadContext) {
	const entry = await projectEntry(context.app.db.reader, person, base.projectId, context.today);
	const review = entry?.reviews.find(({ id }) => id === reviewId);
	if (!review) throw notFound();
	return review;
}

export default function OutputReviewDecisionPage() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	return (
		<ProjectFormPage project={page} title={t('promises.output.decideForm')}>
			<ReviewFacts review={page.review} />
			<ConfirmationForm page={page} answer={useActionData<typeof action>()} />
		</ProjectFormPage>
	);
}

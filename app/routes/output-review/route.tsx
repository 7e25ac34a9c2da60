import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { fileOutputReview } from '~/commands/entry/file-output-review.server';
import { backDatingLimit } from '~/domain/rules/back-dating-limit';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { projectEntry } from '~/reads/entry/project-entry.server';
import { rulesInForce } from '~/reads/rules-in-force.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { OutputLines } from '~/ui/entry/output-lines';
import { ProjectFormPage } from '~/ui/form/project-form-page';
import { Card } from '~/ui/page/card';
import { acting } from '~/web/acting.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { dayText, line, paragraph } from '~/web/form-fields.server';
import { projectForm } from '~/web/project-form.server';
import { ReviewForm } from './review-form';

export const handle: RouteHandle<{ name: string }> = {
	policy: 'promise.measure',
	title: ({ t }, { name }) => `${t('promises.output.form')} · ${name}`,
};

const schema = z.object({ on: dayText(), documentNo: line(), words: paragraph() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { person, base } = await projectForm(request, context, params.id, 'promise.measure');
	const entry = await projectEntry(context.app.db.reader, person, base.projectId, context.today);
	const reasonAfterDays = backDatingLimit(await rulesInForce(context.app.db.reader, context.today));
	return { ...base, reasonAfterDays, output: entry?.output ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const { person, state } = await projectForm(request, context, params.id, 'promise.measure');
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { projectId } = state;
	const outcome = await fileOutputReview(acting(context, person, form), { projectId, ...submission.value });
	if (!outcome.ok) return formRefused(request, submission, outcome.refusal);
	return redirect(paths.projectEntry(projectId));
}

export default function OutputReviewPage() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	return (
		<ProjectFormPage
			project={page}
			title={t('promises.output.form')}
			intro={t('promises.output.intro')}
			beside={
				page.output && <Card title={t('promises.output.present')}>{<OutputLines lines={page.output.lines} />}</Card>
			}
		>
			<ReviewForm page={page} answer={useActionData<typeof action>()} />
		</ProjectFormPage>
	);
}

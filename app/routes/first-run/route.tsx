import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { createFirstAdmin } from '~/commands/create-first-admin.server';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { adminExists } from '~/reads/admin-exists.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ActionForm, FormActions, useActionForm } from '~/ui/form/action-form';
import { NewPasswordField } from '~/ui/form/new-password-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextField } from '~/ui/form/text-field';
import { Door } from '~/ui/page/door';
import { newId, visiting } from '~/web/acting.server';
import { notFound } from '~/web/admit.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';

export const handle: RouteHandle = { policy: 'public', title: ({ t }) => t('access.firstRun.title') };

const schema = z.object({
	name: z.string({ error: 'access.nameMissing' }),
	login: z.string({ error: 'access.loginMissing' }),
	password: z.string({ error: 'access.newPasswordMissing' }),
});

export async function loader({ context: { app } }: LoaderFunctionArgs) {
	if (await adminExists(app.db)) throw notFound();
	return { formKey: newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const outcome = await createFirstAdmin(visiting(context, form), submission.value);
	if (outcome.ok) return redirect(paths.signIn({ login: submission.value.login, done: 'admin' }));
	if (outcome.refusal.code === 'admin-exists') throw notFound();
	return formRefused(request, submission, outcome.refusal);
}

export default function FirstRunPage() {
	const { formKey } = useLoaderData<typeof loader>();
	const [form, fields] = useActionForm<z.input<typeof schema>>({ id: 'first', answer: useActionData<typeof action>() });
	const { t } = useWords();
	return (
		<Door title={t('access.firstRun.title')} lead={t('access.firstRun.lead')}>
			<ActionForm form={form} formKey={formKey}>
				<TextField field={fields.name} label={t('access.name')} autoComplete="name" maxLength={40} />
				<TextField
					field={fields.login}
					label={t('access.login')}
					hint={t('access.firstRun.loginHint')}
					autoComplete="username"
					maxLength={40}
				/>
				<NewPasswordField field={fields.password} label={t('access.password')} />
				<FormActions>
					<SubmitButton>{t('access.firstRun.action')}</SubmitButton>
				</FormActions>
			</ActionForm>
		</Door>
	);
}

import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { setPasswordByLink } from '~/commands/set-password-by-link.server';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { oneTimeLink } from '~/reads/one-time-link.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ActionForm, FormActions, useActionForm } from '~/ui/form/action-form';
import { NewPasswordField } from '~/ui/form/new-password-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { Door } from '~/ui/page/door';
import { newId, visiting } from '~/web/acting.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { hashToken } from '~/web/session-cookie.server';
import { ClosedLink } from './closed-link';

export const handle: RouteHandle = { policy: 'public', title: ({ t }) => t('access.oneTime.title') };

/** The page's address is a secret: no cache keeps what it shows. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

const schema = z.object({ password: z.string({ error: 'access.newPasswordMissing' }) });

export async function loader({ params, context: { app, now } }: LoaderFunctionArgs) {
	const link = await oneTimeLink(app.db, hashToken(params.token ?? ''), now);
	return data({ link, formKey: newId() }, { status: link.state === 'open' ? 200 : 410 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const outcome = await setPasswordByLink(visiting(context, form), {
		linkHash: hashToken(params.token ?? ''),
		password: submission.value.password,
	});
	if (!outcome.ok) return formRefused(request, submission, outcome.refusal);
	return redirect(paths.signIn({ login: outcome.value.login, done: 'password' }));
}

export default function OneTimePage() {
	const { link, formKey } = useLoaderData<typeof loader>();
	const [form, fields] = useActionForm<z.input<typeof schema>>({ id: 'once', answer: useActionData<typeof action>() });
	const { t } = useWords();
	if (link.state !== 'open') return <ClosedLink state={link.state} />;
	return (
		<Door title={t('access.oneTime.title')} lead={t('access.oneTime.lead', link)}>
			<ActionForm form={form} formKey={formKey}>
				<NewPasswordField field={fields.password} label={t('access.newPassword')} />
				<FormActions>
					<SubmitButton>{t('access.oneTime.action')}</SubmitButton>
				</FormActions>
			</ActionForm>
		</Door>
	);
}

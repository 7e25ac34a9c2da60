import { useWords } from '~/i18n/words-provider';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextField } from '~/ui/form/text-field';
import type { SignInValues } from './schema';
import css from './sign-in.module.css';

interface SignInFormProps {
	answer: FormAnswer | undefined;
	login: string;
	returnTo: string;
	/** Posts to the bare address: what stood in the query has been said. */
	action: string;
}

/** Carries no idempotency key of its own: signing in twice harms nobody, and the answer is a secret that is not kept. */
export function SignInForm({ answer, login, returnTo, action }: SignInFormProps) {
	const { t } = useWords();
	const [form, fields] = useActionForm<SignInValues>({ id: 'sign-in', answer, values: { login, returnTo } });
	return (
		<ActionForm form={form} formKey="sign-in" action={action}>
			<input type="hidden" name="returnTo" value={returnTo} />
			<TextField field={fields.login} label={t('access.login')} autoComplete="username" maxLength={100} />
			<TextField field={fields.password} label={t('access.password')} type="password" autoComplete="current-password" />
			<FormActions>
				<SubmitButton>{t('access.signIn.action')}</SubmitButton>
			</FormActions>
			<p className={css.help}>{t('access.signIn.help')}</p>
		</ActionForm>
	);
}

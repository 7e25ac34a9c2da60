import { useWords } from '~/i18n/words-provider';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { NewPasswordField } from '~/ui/form/new-password-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextField } from '~/ui/form/text-field';
import { Card } from '~/ui/page/card';
import type { PasswordValues } from './schema';

interface PasswordCardProps {
	answer: FormAnswer | undefined;
	formKey: string;
}

export function PasswordCard({ answer, formKey }: PasswordCardProps) {
	const { t } = useWords();
	const [form, fields] = useActionForm<PasswordValues>({ id: 'password', answer });
	return (
		<Card title={t('access.account.password')}>
			<ActionForm form={form} formKey={formKey}>
				<TextField
					field={fields.currentPassword}
					label={t('access.account.currentPassword')}
					type="password"
					autoComplete="current-password"
				/>
				<NewPasswordField field={fields.password} label={t('access.newPassword')} />
				<FormActions>
					<SubmitButton>{t('access.account.change')}</SubmitButton>
				</FormActions>
			</ActionForm>
		</Card>
	);
}

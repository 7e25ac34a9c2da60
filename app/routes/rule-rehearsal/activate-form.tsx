import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextArea } from '~/ui/form/text-area';
import { ActionLink } from '~/ui/page/action-link';

interface ActivateFormProps {
	page: { draft: { edition: number; rules: { version: number } }; formKey: string };
	answer: FormAnswer | undefined;
}

/** Activates just the edition that is shown, with a reason. */
export function ActivateForm({ page, answer }: ActivateFormProps) {
	const { t } = useWords();
	const [form, fields] = useActionForm<{ reason: string }>({ id: 'activate', answer });
	return (
		<ActionForm form={form} formKey={page.formKey} version={page.draft.rules.version}>
			<input type="hidden" name="edition" value={page.draft.edition} />
			<TextArea
				field={fields.reason}
				label={t('rules.rehearsal.reason')}
				hint={t('rules.rehearsal.reasonHint')}
				rows={3}
			/>
			<FormActions>
				<SubmitButton>{t('rules.rehearsal.submit')}</SubmitButton>
				<ActionLink to={paths.ruleDraft()}>{t('rules.editDraft')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}

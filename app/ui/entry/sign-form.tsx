import { useWords } from '~/i18n/words-provider';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '../form/action-form';
import { SubmitButton } from '../form/submit-button';
import { TextArea } from '../form/text-area';
import { type ActionKind, ActionLink } from '../page/action-link';

interface SignFormProps {
	formKey: string;
	answer: FormAnswer | undefined;
	label: string;
	hint?: string;
	submit: string;
	cancel: string;
	kind?: ActionKind;
	/** What the page showed of what is signed. */
	seen?: string;
}

/** A reason, signed by the reader. */
export function SignForm({ formKey, answer, label, hint, submit, cancel, kind, seen }: SignFormProps) {
	const { t } = useWords();
	const [form, fields] = useActionForm<{ reason: string }>({ id: 'sign', answer });
	return (
		<ActionForm form={form} formKey={formKey}>
			{seen && <input type="hidden" name="seen" value={seen} />}
			<TextArea field={fields.reason} label={label} hint={hint} rows={3} />
			<FormActions>
				<SubmitButton kind={kind}>{submit}</SubmitButton>
				<ActionLink to={cancel}>{t('common.cancel')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}

import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextArea } from '~/ui/form/text-area';
import { ActionLink } from '~/ui/page/action-link';
import { Banner } from '~/ui/page/banner';

interface ConfirmationFormProps {
	page: { projectId: string; formKey: string; review: { status: string; mayDecide: boolean } };
	answer: FormAnswer | undefined;
}

/** The second person's word; who filed the review, or comes late, reads why there is no button. */
export function ConfirmationForm({ page, answer }: ConfirmationFormProps) {
	const { t } = useWords();
	const [form, fields] = useActionForm<{ words: string }>({ id: 'confirm', answer });
	if (!page.review.mayDecide) {
		return <Banner>{t(page.review.status === 'pending' ? 'promises.output.own' : 'promises.output.settled')}</Banner>;
	}
	return (
		<ActionForm form={form} formKey={page.formKey}>
			<TextArea
				field={fields.words}
				label={t('promises.output.decideWords')}
				hint={t('promises.output.decideHint')}
				rows={3}
				optional
			/>
			<FormActions>
				<SubmitButton name="intent" value="confirm">
					{t('promises.output.confirm')}
				</SubmitButton>
				<SubmitButton kind="danger" name="intent" value="return">
					{t('promises.output.sendBack')}
				</SubmitButton>
				<ActionLink to={paths.projectEntry(page.projectId)}>{t('common.cancel')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}

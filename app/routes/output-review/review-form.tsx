import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { DayField } from '~/ui/form/day-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextArea } from '~/ui/form/text-area';
import { TextField } from '~/ui/form/text-field';
import { ActionLink } from '~/ui/page/action-link';

interface ReviewFormProps {
	/** More working days than `reasonAfterDays` between the day of the review and today need a reason. */
	page: { projectId: string; formKey: string; today: string; reasonAfterDays: number };
	answer: FormAnswer | undefined;
}

/** The day a review judges, its number, and words. */
export function ReviewForm({ page, answer }: ReviewFormProps) {
	const { t } = useWords();
	const [form, fields] = useActionForm<Record<'on' | 'documentNo' | 'words', string>>({
		id: 'review',
		answer,
		values: { on: page.today },
	});
	return (
		<ActionForm form={form} formKey={page.formKey}>
			<DayField field={fields.on} label={t('promises.output.on')} latest={page.today} />
			<TextField field={fields.documentNo} label={t('promises.output.documentNo')} maxLength={200} />
			<TextArea
				field={fields.words}
				label={t('promises.output.words')}
				hint={t('promises.output.wordsHint', { limit: page.reasonAfterDays })}
				rows={3}
				optional="sometimes"
			/>
			<FormActions>
				<SubmitButton>{t('promises.output.submit')}</SubmitButton>
				<ActionLink to={paths.projectEntry(page.projectId)}>{t('common.cancel')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}

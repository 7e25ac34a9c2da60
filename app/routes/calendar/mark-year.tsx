import { useWords } from '~/i18n/words-provider';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextField } from '~/ui/form/text-field';
import { Card } from '~/ui/page/card';

interface MarkYearProps {
	page: { year: number; source: string | null; formKey: string };
	answer: FormAnswer | undefined;
}

/** Says that the notice of the year is entered as a whole, or takes that back. */
export function MarkYear({ page, answer }: MarkYearProps) {
	const { t } = useWords();
	const { year, source, formKey } = page;
	const own = answer?.result?.initialValue?.intent === 'days' ? undefined : answer;
	const [form, fields] = useActionForm<{ source: string }>({ id: 'mark', answer: own });
	const marked = source !== null;
	return (
		<Card title={t('settings.calendar.mark.title')}>
			<ActionForm form={form} formKey={`${formKey}-mark`}>
				<input type="hidden" name="year" value={year} />
				<p>{t(marked ? 'settings.calendar.mark.unmarkLead' : 'settings.calendar.mark.lead')}</p>
				{!marked && (
					<TextField
						field={fields.source}
						label={t('settings.calendar.mark.source')}
						hint={t('settings.calendar.mark.sourceHint')}
						maxLength={80}
					/>
				)}
				<FormActions>
					<SubmitButton kind="plain" name="intent" value={marked ? 'unmark' : 'mark'}>
						{t(marked ? 'settings.calendar.mark.unmark' : 'settings.calendar.mark.submit')}
					</SubmitButton>
				</FormActions>
			</ActionForm>
		</Card>
	);
}

import { useWords } from '~/i18n/words-provider';
import { DayRuleFields } from '~/ui/calendar/day-rule-fields';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { DayField } from '~/ui/form/day-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { Card } from '~/ui/page/card';

interface EnterDaysProps {
	page: { year: number; formKey: string };
	answer: FormAnswer | undefined;
}

/** A holiday with its days at once, or one make-up day. */
export function EnterDays({ page, answer }: EnterDaysProps) {
	const { t } = useWords();
	const { year, formKey } = page;
	const own = answer?.result?.initialValue?.intent === 'days' ? answer : undefined;
	const values = { fromOn: '', untilOn: '', kind: 'holiday', name: '' };
	const [form, fields] = useActionForm<typeof values>({ id: 'days', answer: own, values });
	const bounds = { earliest: `${year}-01-01`, latest: `${year}-12-31`, example: `${year}-10-01` };
	return (
		<Card title={t('settings.calendar.add.title')}>
			<ActionForm form={form} formKey={`${formKey}-days`}>
				<input type="hidden" name="intent" value="days" />
				<DayField field={fields.fromOn} label={t('settings.calendar.add.from')} {...bounds} />
				<DayField
					field={fields.untilOn}
					label={t('settings.calendar.add.until')}
					hint={t('settings.calendar.add.untilHint')}
					{...bounds}
					optional
				/>
				<DayRuleFields kind={fields.kind} name={fields.name} />
				<FormActions>
					<SubmitButton>{t('settings.calendar.add.submit')}</SubmitButton>
				</FormActions>
			</ActionForm>
		</Card>
	);
}

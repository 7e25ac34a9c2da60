import type { DayRule } from '~/domain/calendar/calendar-change';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { DayRuleFields } from '~/ui/calendar/day-rule-fields';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { SubmitButton } from '~/ui/form/submit-button';
import { ActionLink } from '~/ui/page/action-link';

interface DayFormProps {
	page: { day: string; rule: DayRule | null; formKey: string };
	answer: FormAnswer | undefined;
}

/** Changes what holds on one day, or lets it follow its weekday again. */
export function DayForm({ page, answer }: DayFormProps) {
	const { t } = useWords();
	const { day, rule, formKey } = page;
	const values = { kind: rule?.kind ?? 'holiday', name: rule?.name ?? '' };
	const [form, fields] = useActionForm<typeof values>({ id: 'day', answer, values });
	const present = rule
		? t('settings.calendar.rule', { kind: t(`settings.calendar.${rule.kind}`), name: rule.name })
		: t('settings.calendar.byWeekday');
	return (
		<ActionForm form={form} formKey={formKey}>
			<p>{t('settings.calendar.day.present', { rule: present })}</p>
			<input type="hidden" name="was" value={JSON.stringify(rule)} />
			<DayRuleFields kind={fields.kind} name={fields.name} />
			<FormActions>
				<SubmitButton name="intent" value="save">
					{t('settings.calendar.day.submit')}
				</SubmitButton>
				{rule && (
					<SubmitButton name="intent" value="remove" kind="danger">
						{t('settings.calendar.day.remove')}
					</SubmitButton>
				)}
				<ActionLink to={paths.calendar({ year: Number(day.slice(0, 4)) })}>{t('common.cancel')}</ActionLink>
			</FormActions>
			{rule && <p>{t('settings.calendar.day.removeHint')}</p>}
		</ActionForm>
	);
}

import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { DayField } from '~/ui/form/day-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextField } from '~/ui/form/text-field';
import { ActionLink } from '~/ui/page/action-link';

interface ConditionFormProps {
	page: { projectId: string; version: number; formKey: string; today: string };
	answer: FormAnswer | undefined;
}

/** When a condition was met, and by which document. */
export function ConditionForm({ page, answer }: ConditionFormProps) {
	const { t } = useWords();
	const [form, fields] = useActionForm<Record<'metOn' | 'evidence', string>>({
		id: 'condition',
		answer,
		values: { metOn: page.today },
	});
	return (
		<ActionForm form={form} formKey={page.formKey} version={page.version}>
			<DayField field={fields.metOn} label={t('promises.conditions.metOn')} latest={page.today} />
			<TextField field={fields.evidence} label={t('promises.conditions.evidence')} maxLength={200} />
			<FormActions>
				<SubmitButton>{t('promises.conditions.submit')}</SubmitButton>
				<ActionLink to={paths.projectEntry(page.projectId)}>{t('common.cancel')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}

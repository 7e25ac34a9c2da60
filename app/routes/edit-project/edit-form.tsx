import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { OfficerGroup } from '~/reads/officers.server';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { FieldGroup } from '~/ui/form/field-group';
import { BasicFields, LandFields, MoneyFields, type PlainFieldset } from '~/ui/form/project-fields';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextArea } from '~/ui/form/text-area';
import { ActionLink } from '~/ui/page/action-link';

interface EditFormProps {
	page: {
		projectId: string;
		version: number;
		formKey: string;
		year: string;
		officers: readonly OfficerGroup[];
		values: Record<string, string>;
	};
	answer: FormAnswer | undefined;
}

/** The plain facts of a project. On a conflict it shows what others saved and keeps every typed word. */
export function EditForm({ page, answer }: EditFormProps) {
	const { t } = useWords();
	const conflict = answer?.conflict;
	const [form, all] = useActionForm<Record<string, string>>({
		id: 'edit',
		answer,
		values: { ...page.values, reason: '' },
	});
	const fields = all as PlainFieldset;
	return (
		<ActionForm form={form} formKey={page.formKey} version={page.version} conflict={conflict}>
			<FieldGroup title={t('forms.edit.basics')}>
				<BasicFields fields={fields} officers={page.officers} />
			</FieldGroup>
			<FieldGroup title={t('forms.edit.money')}>
				<MoneyFields fields={fields} year={page.year} />
			</FieldGroup>
			<FieldGroup title={t('forms.edit.land')}>
				<LandFields fields={fields} />
			</FieldGroup>
			<TextArea
				field={all.reason as never}
				label={t('forms.edit.reason')}
				hint={t('forms.edit.reasonHint')}
				rows={2}
				optional
			/>
			<FormActions>
				<SubmitButton>{conflict ? t('forms.edit.submitAgain') : t('forms.edit.submit')}</SubmitButton>
				<ActionLink to={paths.project(page.projectId)}>{t('common.cancel')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}

import type { FieldMetadata } from '@conform-to/react';
import { MILESTONES, type Milestone } from '~/domain/stages/milestones';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { OfficerGroup } from '~/reads/officers.server';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { CheckField } from '~/ui/form/check-field';
import { DayField } from '~/ui/form/day-field';
import { FieldGroup } from '~/ui/form/field-group';
import { BasicFields, LandFields, MoneyFields, type PlainFieldset } from '~/ui/form/project-fields';
import { SelectField } from '~/ui/form/select-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextArea } from '~/ui/form/text-area';
import { ActionLink } from '~/ui/page/action-link';

interface Values extends Record<string, unknown> {
	unit: string;
	signedOn: string;
	reason: string;
	plannedOn: Record<Milestone, string>;
	isAnother: string;
}

interface NewProjectFormProps {
	page: {
		units: readonly string[];
		officers: readonly OfficerGroup[];
		officerName: string;
		formKey: string;
		today: string;
		/** More working days than these between the signing and today need a reason. */
		reasonAfterDays: number;
	};
	answer: FormAnswer | undefined;
}

/** Planned are the stage entries and the land grant; filing and permit have no plan of their own unless somebody wants one. */
const PLANNED = MILESTONES.filter((milestone) => !['signed', 'filed', 'permitted'].includes(milestone));

/** A new project: what it is, what was agreed, what it stands on. */
export function NewProjectForm({ page, answer }: NewProjectFormProps) {
	const { t, term } = useWords();
	const [only] = page.units;
	const values = { unit: page.units.length === 1 && only ? only : '', officerName: page.officerName };
	const [form, fields] = useActionForm<Values>({ id: 'new', answer, values });
	const planned = fields.plannedOn.getFieldset();
	const plain = fields as unknown as PlainFieldset;
	const another = fields.isAnother as FieldMetadata<string>;
	return (
		<ActionForm form={form} formKey={page.formKey}>
			{another.errors && <CheckField field={another} label={t('forms.create.isAnother')} />}
			<FieldGroup title={t('forms.edit.basics')}>
				<SelectField
					field={fields.unit}
					label={t('fields.unit')}
					choices={page.units.map((value) => ({ value, label: term('unit', value) }))}
				/>
				<BasicFields fields={plain} officers={page.officers} />
			</FieldGroup>
			<FieldGroup title={t('forms.edit.money')}>
				<MoneyFields fields={plain} year={page.today.slice(0, 4)} />
			</FieldGroup>
			<FieldGroup title={t('forms.create.plan')} hint={t('forms.create.planHint')}>
				<DayField field={fields.signedOn} label={t('forms.create.signedOn')} latest={page.today} optional />
				<TextArea
					field={fields.reason}
					label={t('forms.create.reason')}
					hint={t('forms.create.reasonHint', { limit: page.reasonAfterDays })}
					rows={2}
					optional="sometimes"
				/>
				{PLANNED.map((milestone) => (
					<DayField
						key={milestone}
						field={planned[milestone]}
						label={t('forms.create.planned', { milestone: t(`terms.milestone.${milestone}`) })}
						optional
					/>
				))}
			</FieldGroup>
			<FieldGroup title={t('forms.edit.land')}>
				<LandFields fields={plain} />
			</FieldGroup>
			<FormActions>
				<SubmitButton>{t('forms.create.submit')}</SubmitButton>
				<ActionLink to={paths.projects()}>{t('common.cancel')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}

import type { FieldMetadata } from '@conform-to/react';
import { INDICATORS } from '~/domain/entry/indicators';
import { indicatorUnit } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { DayField } from '~/ui/form/day-field';
import { FieldGroup } from '~/ui/form/field-group';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextField } from '~/ui/form/text-field';
import { ActionLink } from '~/ui/page/action-link';

type Values = { number: string; signedOn: string; limits: Record<string, string> };

interface AgreementFormProps {
	page: { projectId: string; version: number; formKey: string; today: string; values: Values };
	answer: FormAnswer | undefined;
}

/** Number, day and the limits that were agreed. */
export function AgreementForm({ page, answer }: AgreementFormProps) {
	const words = useWords();
	const { t, term } = words;
	const [form, fields] = useActionForm<Values>({ id: 'agreement', answer, values: page.values });
	const limits = fields.limits.getFieldset();
	return (
		<ActionForm form={form} formKey={page.formKey} version={page.version}>
			<TextField field={fields.number} label={t('promises.agreement.number')} maxLength={200} />
			<DayField field={fields.signedOn} label={t('promises.agreement.signedOn')} latest={page.today} />
			<FieldGroup title={t('promises.agreement.limits')}>
				{INDICATORS.map((key) => (
					<TextField
						key={key}
						field={limits[key] as FieldMetadata<string>}
						label={[term('indicator', key), indicatorUnit(words, key)].filter(Boolean).join(' ')}
						inputMode="decimal"
						maxLength={20}
						short
						optional
					/>
				))}
			</FieldGroup>
			<FormActions>
				<SubmitButton>{t('promises.agreement.submit')}</SubmitButton>
				<ActionLink to={paths.projectEntry(page.projectId)}>{t('common.cancel')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}

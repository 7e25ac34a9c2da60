import type { IndicatorKey } from '~/domain/entry/indicators';
import { indicatorUnit } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { DayField } from '~/ui/form/day-field';
import { SelectField } from '~/ui/form/select-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextField } from '~/ui/form/text-field';
import { ActionLink } from '~/ui/page/action-link';

type Values = Record<'key' | 'value' | 'periodUntil' | 'source', string>;

interface MeasurementFormProps {
	page: { projectId: string; formKey: string; today: string; keys: readonly IndicatorKey[]; key: string };
	answer: FormAnswer | undefined;
}

/** One figure, the end of its period, and where it comes from. */
export function MeasurementForm({ page, answer }: MeasurementFormProps) {
	const words = useWords();
	const { t, term } = words;
	const [form, fields] = useActionForm<Values>({ id: 'measure', answer, values: { key: page.key } });
	const choices = page.keys.map((value) => ({
		value,
		label: [term('indicator', value), indicatorUnit(words, value)].filter(Boolean).join(' '),
	}));
	return (
		<ActionForm form={form} formKey={page.formKey}>
			<SelectField field={fields.key} label={t('promises.measurement.key')} choices={choices} />
			<TextField
				field={fields.value}
				label={t('promises.measurement.value')}
				hint={t('promises.measurement.valueHint')}
				inputMode="decimal"
				maxLength={20}
				short
			/>
			<DayField field={fields.periodUntil} label={t('promises.measurement.periodUntil')} latest={page.today} />
			<TextField
				field={fields.source}
				label={t('promises.measurement.source')}
				hint={t('promises.measurement.sourceHint')}
				maxLength={200}
			/>
			<FormActions>
				<SubmitButton>{t('promises.measurement.submit')}</SubmitButton>
				<ActionLink to={paths.projectEntry(page.projectId)}>{t('common.cancel')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}

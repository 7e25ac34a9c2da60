import type { FieldMetadata } from '@conform-to/react';
import { INDICATORS } from '~/domain/entry/indicators';
import { LAND_USES, REMEDY_STEPS } from '~/domain/entry/standard';
import { useWords } from '~/i18n/words-provider';
import type { StandardFormValues } from '~/web/standard-values.server';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '../form/action-form';
import { CheckField } from '../form/check-field';
import { ChecksField } from '../form/checks-field';
import { DayField } from '../form/day-field';
import { FieldGroup } from '../form/field-group';
import { SubmitButton } from '../form/submit-button';
import { TextField } from '../form/text-field';
import { ActionLink } from '../page/action-link';
import css from './standard-form.module.css';
import { StandardIndicator } from './standard-indicator';

interface StandardFormProps {
	page: { units: readonly string[]; values: StandardFormValues; formKey: string; back: string; seen?: string };
	answer: FormAnswer | undefined;
}

type Fields = ReturnType<typeof useActionForm<StandardFormValues>>[1];

/** A version of a standard as a draft: shortcut, name and days, indicators, scope, gate, follow-up. */
export function StandardForm({ page, answer }: StandardFormProps) {
	const { t, term } = useWords();
	const [form, fields] = useActionForm<StandardFormValues>({ id: 'standard', answer, values: page.values });
	const [use, operator, limit] = [fields.use.getFieldset(), fields.operator.getFieldset(), fields.limit.getFieldset()];
	return (
		<ActionForm form={form} formKey={page.formKey}>
			{page.seen && <input type="hidden" name="seen" value={page.seen} />}
			<FieldGroup title={t('standards.form.shortcut')} hint={t('standards.form.shortcutHint')}>
				<TextField field={fields.label} label={t('standards.form.label')} maxLength={40} short optional />
				<div className={css.fill}>
					<SubmitButton kind="plain" name="intent" value="fill">
						{t('standards.form.fill')}
					</SubmitButton>
				</div>
			</FieldGroup>
			<FieldGroup title={t('standards.form.basics')}>
				<TextField field={fields.name} label={t('standards.form.name')} maxLength={60} />
				<TextField
					field={fields.source}
					label={t('standards.form.source')}
					hint={t('standards.form.sourceHint')}
					maxLength={200}
				/>
				<DayField field={fields.effectiveFrom} label={t('standards.form.effectiveFrom')} example="2027-01-01" />
				<DayField field={fields.effectiveTo} label={t('standards.form.effectiveTo')} example="2027-12-31" optional />
				<CheckField field={fields.toConfirm} label={t('standards.form.toConfirm')} />
			</FieldGroup>
			<section className={css.indicators} aria-labelledby="standard-indicators">
				<h2 id="standard-indicators">{t('standards.form.indicators')}</h2>
				<p>{t('standards.form.indicatorsHint')}</p>
				{INDICATORS.map((key) => (
					<StandardIndicator
						key={key}
						indicator={key}
						use={use[key] as FieldMetadata<string>}
						operator={operator[key] as FieldMetadata<string>}
						limit={limit[key] as FieldMetadata<string>}
					/>
				))}
			</section>
			<FieldGroup title={t('standards.form.scope')} hint={t('standards.form.scopeHint')}>
				<ChecksField
					field={fields.units}
					label={t('fields.unit')}
					choices={page.units.map((value) => ({ value, label: term('unit', value) }))}
				/>
				<ChecksField
					field={fields.landUses}
					label={t('fields.landUse')}
					choices={LAND_USES.map((value) => ({ value, label: term('landUse', value) }))}
				/>
				<TextField
					field={fields.industries}
					label={t('standards.form.industries')}
					hint={t('standards.form.industriesHint')}
					maxLength={400}
					optional
				/>
			</FieldGroup>
			<GateAndFollowUp fields={fields} />
			<FormActions>
				<SubmitButton name="intent" value="save">
					{t('standards.form.save')}
				</SubmitButton>
				<ActionLink to={page.back}>{t('common.cancel')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}

function GateAndFollowUp({ fields }: { fields: Fields }) {
	const { t, term } = useWords();
	const gate = fields.gate.getFieldset();
	const followUp = fields.followUp.getFieldset();
	const remedies = followUp.remedies.getFieldset();
	const number = (field: FieldMetadata<string>, label: string, optional = false) => (
		<TextField
			key={field.name}
			field={field}
			label={label}
			inputMode="numeric"
			maxLength={20}
			short
			optional={optional}
		/>
	);
	return (
		<>
			<FieldGroup title={t('standards.form.gate')}>
				<TextField field={gate.industries} label={t('standards.form.gateIndustries')} maxLength={200} optional />
				{(['reviewFromTce', 'reviewFromKwh', 'provinceFromTce'] as const).map((name) =>
					number(gate[name] as FieldMetadata<string>, t(`standards.form.${name}`)),
				)}
			</FieldGroup>
			<FieldGroup title={t('standards.form.followUp')}>
				{(['graceDays', 'reachedPercent', 'nearlyPercent'] as const).map((name) =>
					number(followUp[name] as FieldMetadata<string>, t(`standards.form.${name}`)),
				)}
				{REMEDY_STEPS.map((step) =>
					number(
						remedies[step] as FieldMetadata<string>,
						t('standards.form.remedy', { step: term('remedyStep', step) }),
						true,
					),
				)}
			</FieldGroup>
		</>
	);
}

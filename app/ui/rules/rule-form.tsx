import type { FieldMetadata } from '@conform-to/react';
import type { RuleSet } from '~/domain/rules/rule-set';
import { useWords } from '~/i18n/words-provider';
import type { RuleFormValues } from '~/web/rule-values.server';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '../form/action-form';
import { DayField } from '../form/day-field';
import { FieldGroup } from '../form/field-group';
import { SubmitButton } from '../form/submit-button';
import { TextField } from '../form/text-field';
import { ActionLink } from '../page/action-link';
import { ruleRows } from './rule-rows';

interface RuleFormProps {
	page: {
		base: RuleSet;
		values: RuleFormValues;
		version: number;
		edition: number;
		formKey: string;
		back: string;
		today: string;
	};
	answer: FormAnswer | undefined;
}

type Fields = ReturnType<typeof useActionForm<RuleFormValues>>[1];

/** The next version of the light rules: the numbers of the present one, to be changed. */
export function RuleForm({ page, answer }: RuleFormProps) {
	const { t } = useWords();
	const [form, fields] = useActionForm<RuleFormValues>({ id: 'rules', answer, values: page.values });
	return (
		<ActionForm form={form} formKey={page.formKey} version={page.version}>
			<input type="hidden" name="edition" value={page.edition} />
			<FieldGroup title={t('rules.form.basics')}>
				<TextField field={fields.name} label={t('rules.form.name')} maxLength={60} />
				<DayField
					field={fields.effectiveFrom}
					label={t('rules.form.effectiveFrom')}
					hint={t('rules.form.effectiveHint')}
					earliest={page.today}
					example={page.today}
				/>
			</FieldGroup>
			<RuleLimits fields={fields} />
			<FallbackLimits fields={fields} base={page.base} />
			<FormActions>
				<SubmitButton>{t('rules.form.save')}</SubmitButton>
				<ActionLink to={page.back}>{t('common.cancel')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}

type Unit = 'days' | 'workingDays' | 'months' | 'percent';

function NumberField({ field, label, unit }: { field: FieldMetadata<string>; label: string; unit?: Unit }) {
	const { t } = useWords();
	const words = unit && t(`rules.form.${unit}`);
	return <TextField field={field} label={label} unit={words} inputMode="numeric" maxLength={10} short />;
}

function RuleLimits({ fields }: { fields: Fields }) {
	const { t } = useWords();
	const row = (key: Parameters<typeof labelOf>[1]) => labelOf(t, key);
	const late = fields.milestoneLate.getFieldset();
	const behind = fields.investmentBehind.getFieldset();
	const silent = fields.silent.getFieldset();
	const land = fields.idleLand.getFieldset();
	const { reasonAfterDays } = fields.backDating.getFieldset();
	return (
		<>
			<FieldGroup title={t('settings.rules.groups.milestone')}>
				<NumberField field={late.yellowFromDays} label={row('milestoneYellow')} unit="days" />
				<NumberField field={late.redFromDays} label={row('milestoneRed')} unit="days" />
			</FieldGroup>
			<FieldGroup title={t('settings.rules.groups.investment')}>
				<NumberField field={behind.fromMonth} label={row('investmentFrom')} />
				<NumberField field={behind.yellowBelowPercent} label={row('investmentYellow')} unit="percent" />
				<NumberField field={behind.redBelowPercent} label={row('investmentRed')} unit="percent" />
			</FieldGroup>
			<FieldGroup title={t('settings.rules.groups.silent')}>
				<NumberField field={silent.staleAfterDays} label={row('stale')} unit="days" />
				<NumberField field={silent.yellowAfterDays} label={row('silentYellow')} unit="days" />
			</FieldGroup>
			<FieldGroup title={t('settings.rules.groups.due')}>
				<TextField field={fields.dueSoonDays} label={row('due')} hint={t('rules.form.dueHint')} maxLength={60} />
			</FieldGroup>
			<FieldGroup title={t('settings.rules.groups.land')}>
				<NumberField field={land.warnFromDays} label={row('landWarn')} unit="days" />
				<NumberField field={land.idleFromDays} label={row('landIdle')} unit="days" />
			</FieldGroup>
			<FieldGroup title={`${t('settings.rules.groups.pause')} · ${t('settings.rules.groups.backDating')}`}>
				<NumberField field={fields.maxPauseDays} label={row('pause')} unit="days" />
				<NumberField field={reasonAfterDays} label={row('backDating')} unit="workingDays" />
			</FieldGroup>
		</>
	);
}

type RowKey =
	| ('milestoneYellow' | 'milestoneRed' | 'investmentFrom' | 'investmentYellow' | 'investmentRed' | 'stale')
	| ('silentYellow' | 'due' | 'landWarn' | 'landIdle' | 'pause' | 'backDating');

function labelOf(t: ReturnType<typeof useWords>['t'], key: RowKey): string {
	return t(`settings.rules.rows.${key}`);
}

/** One box a limit, or one a band of investment; what they are about comes from the version they start from. */
function FallbackLimits({ fields, base }: { fields: Fields; base: RuleSet }) {
	const words = useWords();
	const labels = ruleRows(words, base).filter(({ group }) => group === 'fallback');
	const limits = fields.fallbacks.getFieldList();
	const boxes = base.fallbacks.flatMap(({ monthsByInvestment }, at): { field: FieldMetadata<string>; unit: Unit }[] => {
		const limit = limits[at]?.getFieldset();
		if (!limit) return [];
		if (!monthsByInvestment) return [{ field: limit.days, unit: 'days' }];
		const bands = limit.monthsByInvestment.getFieldList();
		return bands.map((band) => ({ field: band.getFieldset().months, unit: 'months' }));
	});
	return (
		<FieldGroup title={words.t('settings.rules.groups.fallback')}>
			{boxes.map(({ field, unit }, at) => (
				<NumberField key={field.name} field={field} label={labels[at]?.what ?? ''} unit={unit} />
			))}
		</FieldGroup>
	);
}

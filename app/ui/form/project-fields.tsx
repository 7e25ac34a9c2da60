import type { FieldMetadata } from '@conform-to/react';
import { LAND_USES } from '~/domain/entry/standard';
import { AMOUNT_FIELDS, NUMBER_FIELDS } from '~/domain/updates/plain-fields';
import { useWords } from '~/i18n/words-provider';
import type { OfficerGroup } from '~/reads/officers.server';
import { FigureField } from './figure-field';
import { MoneyField } from './money-field';
import { OfficerField } from './officer-field';
import { SelectField } from './select-field';
import { TextArea } from './text-area';
import { TextField } from './text-field';

export type PlainFieldset = Record<string, FieldMetadata<string>>;

const DISTRICTS = ['330502', '330503', '330521', '330522', '330523'] as const;

/** Names, codes, places and people of a project. */
export function BasicFields({ fields, officers }: { fields: PlainFieldset; officers: readonly OfficerGroup[] }) {
	const { t } = useWords();
	const hints = {
		projectCode: 'forms.edit.codeHint',
		firmCreditCode: 'forms.edit.creditHint',
		phaseOf: 'forms.edit.phaseHint',
	} as const;
	const line = (
		name:
			| 'firmName'
			| 'firmCreditCode'
			| 'projectCode'
			| 'phaseOf'
			| 'externalId'
			| 'township'
			| 'industryCode'
			| 'industryChain'
			| 'contact',
	) => (
		<TextField
			key={name}
			field={fields[name] as FieldMetadata<string>}
			label={t(`fields.${name}`)}
			hint={name in hints ? t(hints[name as keyof typeof hints]) : undefined}
			maxLength={200}
			optional
		/>
	);
	const districts = DISTRICTS.map((value) => ({ value, label: t(`project.districts.${value}`) }));
	return (
		<>
			<TextField field={fields.name as FieldMetadata<string>} label={t('fields.name')} maxLength={200} />
			{line('firmName')}
			{line('firmCreditCode')}
			{line('projectCode')}
			{line('phaseOf')}
			{line('externalId')}
			<SelectField
				field={fields.districtCode as FieldMetadata<string>}
				label={t('fields.districtCode')}
				choices={districts}
				optional
			/>
			{line('township')}
			{line('industryChain')}
			{line('industryCode')}
			<OfficerField field={fields.officerName as FieldMetadata<string>} officers={officers} />
			{line('contact')}
			<TextArea field={fields.description as FieldMetadata<string>} label={t('fields.description')} rows={3} optional />
			<TextArea field={fields.remarks as FieldMetadata<string>} label={t('fields.remarks')} rows={2} optional />
		</>
	);
}

/** Investment, and the plan of the running year. */
export function MoneyFields({ fields, year }: { fields: PlainFieldset; year: string }) {
	const { t } = useWords();
	return (
		<>
			{AMOUNT_FIELDS.map((name) => (
				<MoneyField key={name} field={fields[name] as FieldMetadata<string>} label={t(`fields.${name}`)} optional />
			))}
			<MoneyField
				field={fields.annualPlanFen as FieldMetadata<string>}
				label={t('forms.edit.annualPlan', { year })}
				optional
			/>
		</>
	);
}

/** Land and the values promised per mu. */
export function LandFields({ fields }: { fields: PlainFieldset }) {
	return (
		<>
			<LandUseField fields={fields} />
			{NUMBER_FIELDS.map((name) => (
				<FigureField key={name} field={fields[name]} name={name} />
			))}
			<ReviewNumberFields fields={fields} />
		</>
	);
}

/** How the land was got. */
export function LandUseField({ fields }: { fields: PlainFieldset }) {
	const { t } = useWords();
	return (
		<SelectField
			field={fields.landUse as FieldMetadata<string>}
			label={t('fields.landUse')}
			choices={LAND_USES.map((value) => ({ value, label: t(`terms.landUse.${value}`) }))}
			optional
		/>
	);
}

/** Numbers of the energy and the environment review. */
export function ReviewNumberFields({ fields }: { fields: PlainFieldset }) {
	const { t } = useWords();
	return (['energyReviewNo', 'environmentReviewNo'] as const).map((name) => (
		<TextField
			key={name}
			field={fields[name] as FieldMetadata<string>}
			label={t(`fields.${name}`)}
			maxLength={200}
			optional
		/>
	));
}

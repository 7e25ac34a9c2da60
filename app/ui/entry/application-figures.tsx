import type { FieldMetadata } from '@conform-to/react';
import { useWords } from '~/i18n/words-provider';
import { MoneyField } from '../form/money-field';
import type { PlainFieldset } from '../form/project-fields';
import { TextField } from '../form/text-field';

/** Land, investment and yield as sums; what is per mu is computed. */
export function FigureFields({ fields, estimated }: { fields: PlainFieldset; estimated: readonly string[] }) {
	const { t } = useWords();
	const money = (name: 'investmentFen' | 'fixedInvestmentFen' | 'taxFen' | 'outputFen' | 'addedValueFen') => (
		<MoneyField
			field={fields[name] as FieldMetadata<string>}
			label={t(`fields.${name}`)}
			hint={estimated.includes(name) ? t('entry.form.estimated') : undefined}
			optional
		/>
	);
	return (
		<>
			<Figure field={fields.areaMu} label={t('fields.areaMu')} unit={t('common.mu')} hint={t('entry.form.areaHint')} />
			{money('investmentFen')}
			{money('fixedInvestmentFen')}
			<Figure field={fields.floorAreaM2} label={t('fields.floorAreaM2')} unit={t('terms.leverUnit.m2')} />
			<Figure field={fields.floorAreaRatio} label={t('fields.floorAreaRatio')} hint={t('entry.form.ratioHint')} />
			{money('taxFen')}
			{money('outputFen')}
			{money('addedValueFen')}
		</>
	);
}

export function EnergyFields({ fields }: { fields: PlainFieldset }) {
	const { t } = useWords();
	return (
		<>
			<Figure field={fields.energyTce} label={t('fields.energyTce')} unit={t('project.units.tce')} />
			<Figure field={fields.electricityKwh} label={t('fields.electricityKwh')} unit={t('project.units.kwh')} />
			<Figure
				field={fields.emissionsTonnes}
				label={t('fields.emissionsTonnes')}
				unit={t('terms.indicatorUnit.tonnes')}
			/>
		</>
	);
}

interface FigureProps {
	field: FieldMetadata<string> | undefined;
	label: string;
	unit?: string;
	hint?: string;
}

function Figure({ field, label, unit, hint }: FigureProps) {
	return (
		<TextField
			field={field as FieldMetadata<string>}
			label={unit ? `${label} (${unit})` : label}
			hint={hint}
			inputMode="decimal"
			maxLength={20}
			short
			optional
		/>
	);
}

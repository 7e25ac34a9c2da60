import type { FieldMetadata } from '@conform-to/react';
import { useWords } from '~/i18n/words-provider';
import { FigureField } from '../form/figure-field';
import { MoneyField } from '../form/money-field';
import type { PlainFieldset } from '../form/project-fields';

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
			<FigureField field={fields.areaMu} name="areaMu" hint={t('entry.form.areaHint')} />
			{money('investmentFen')}
			{money('fixedInvestmentFen')}
			<FigureField field={fields.floorAreaM2} name="floorAreaM2" />
			<FigureField field={fields.floorAreaRatio} name="floorAreaRatio" hint={t('entry.form.ratioHint')} />
			{money('taxFen')}
			{money('outputFen')}
			{money('addedValueFen')}
		</>
	);
}

export function EnergyFields({ fields }: { fields: PlainFieldset }) {
	return (
		<>
			<FigureField field={fields.energyTce} name="energyTce" />
			<FigureField field={fields.electricityKwh} name="electricityKwh" />
			<FigureField field={fields.emissionsTonnes} name="emissionsTonnes" />
		</>
	);
}

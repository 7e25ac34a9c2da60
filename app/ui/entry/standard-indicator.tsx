import type { FieldMetadata } from '@conform-to/react';
import { type IndicatorKey, OPERATORS } from '~/domain/entry/indicators';
import { indicatorUnit } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import { SelectField } from '../form/select-field';
import { TextField } from '../form/text-field';
import css from './standard-form.module.css';

interface StandardIndicatorProps {
	indicator: IndicatorKey;
	use: FieldMetadata<string>;
	operator: FieldMetadata<string>;
	limit: FieldMetadata<string>;
}

/** One line of a standard: whether it is asked for, from which side, and how much. */
export function StandardIndicator({ indicator: key, use, operator, limit }: StandardIndicatorProps) {
	const words = useWords();
	const { t, term } = words;
	const indicator = term('indicator', key);
	const unit = indicatorUnit(words, key);
	const label = t('standards.form.limit', { indicator });
	return (
		<div className={css.indicator}>
			<SelectField
				field={use}
				label={t('standards.form.use', { indicator })}
				choices={(['none', 'required', 'optional'] as const).map((value) => ({
					...{ value, label: t(`standards.form.uses.${value}`) },
				}))}
				withChoose={false}
			/>
			<SelectField
				field={operator}
				label={t('standards.form.operator', { indicator })}
				choices={OPERATORS.map((value) => ({ value, label: t(`terms.operator.${value}`) }))}
				withChoose={false}
			/>
			<TextField
				field={limit}
				label={unit ? t('standards.form.limitUnit', { label, unit }) : label}
				inputMode="decimal"
				maxLength={20}
				optional
			/>
		</div>
	);
}

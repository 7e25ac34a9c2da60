import { TextInput } from '@mantine/core';
import type { Day } from '~/domain/day';
import { useWords } from '~/i18n/words-provider';
import { type FieldProps, SHORT, useField } from './field';

export interface DayFieldProps extends FieldProps {
	/** Days outside are not offered by the browser; the server judges anyway. */
	earliest?: Day;
	latest?: Day;
	/** A day for the hint; browsers without a date input ask for this spelling. */
	example?: Day;
}

export function DayField({ field, label, hint, optional, earliest, latest, example = '2026-03-15' }: DayFieldProps) {
	const { t } = useWords();
	const spelled = t('form.dayHint', { example });
	return (
		<TextInput
			key={field.key}
			{...useField({ field, label, hint: hint ? `${hint} ${spelled}` : spelled, optional })}
			type="date"
			classNames={SHORT}
			defaultValue={field.defaultValue}
			placeholder="YYYY-MM-DD"
			min={earliest}
			max={latest}
		/>
	);
}

import { NativeSelect } from '@mantine/core';
import { useWords } from '~/i18n/words-provider';
import { type FieldProps, useField } from './field';

export interface Choice {
	value: string;
	label: string;
	/** A dim second line (where all choices are visible). */
	hint?: string;
	disabled?: boolean;
}

/** One of many. With `withChoose` the list begins with a line that asks to choose. */
export function SelectField({
	choices,
	withChoose = true,
	...props
}: FieldProps & { choices: readonly Choice[]; withChoose?: boolean }) {
	const { t } = useWords();
	const { field } = props;
	const ask = withChoose ? [{ value: '', label: t('form.choose') }] : [];
	return (
		<NativeSelect
			key={field.key}
			{...useField(props)}
			defaultValue={field.defaultValue}
			data={[...ask, ...choices.map(({ value, label, disabled }) => ({ value, label, disabled }))]}
		/>
	);
}

import { TextInput } from '@mantine/core';
import { type FieldProps, SHORT, useField } from './field';

export interface TextFieldProps extends FieldProps {
	type?: 'text' | 'password' | 'email' | 'tel' | 'search';
	autoComplete?: string;
	inputMode?: 'text' | 'numeric' | 'decimal';
	maxLength?: number;
	/** The unit, shown inside the box at its end. */
	unit?: string;
	/** For short values. */
	short?: boolean;
}

export function TextField({
	field,
	type = 'text',
	unit,
	short = false,
	autoComplete = 'off',
	...rest
}: TextFieldProps) {
	const { label, hint, optional, inputMode, maxLength } = rest;
	return (
		<TextInput
			key={field.key}
			{...useField({ field, label, hint, optional })}
			type={type}
			// A password is never sent back to the page.
			defaultValue={type === 'password' ? undefined : field.defaultValue}
			classNames={short ? SHORT : undefined}
			rightSection={unit}
			rightSectionWidth={unit && 84}
			rightSectionPointerEvents="none"
			autoComplete={autoComplete}
			inputMode={inputMode}
			maxLength={maxLength}
		/>
	);
}

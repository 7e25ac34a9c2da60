import { Textarea } from '@mantine/core';
import { type FieldProps, useField } from './field';

export function TextArea({ rows = 4, maxLength = 2000, ...props }: FieldProps & { rows?: number; maxLength?: number }) {
	const { field } = props;
	return (
		<Textarea
			key={field.key}
			{...useField(props)}
			defaultValue={field.defaultValue}
			rows={rows}
			maxLength={maxLength}
			resize="vertical"
		/>
	);
}

import { Input } from '@mantine/core';
import { type FieldProps, useField } from './field';

/** One file; the browser's own control, so it works everywhere. The form around it needs `files`. */
export function FileField({ accept, ...props }: FieldProps & { accept: string }) {
	const { id, name, form, required, ...wrapper } = useField(props);
	return (
		<Input.Wrapper key={props.field.key} id={id} {...wrapper}>
			<input
				id={id}
				className="field-file"
				type="file"
				name={name}
				form={form}
				accept={accept}
				required={required}
				aria-invalid={wrapper.error ? true : undefined}
				aria-describedby={wrapper.error && `${id}-error`}
			/>
		</Input.Wrapper>
	);
}

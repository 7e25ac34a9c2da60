import { type FieldProps, useField } from './field';

/** Yes or no. */
export function CheckField(props: FieldProps) {
	const { field } = props;
	const { id, name, form, description, error } = useField(props);
	return (
		<div key={field.key} className="field-check" data-error={error && ''}>
			{error && (
				<p className="field-error" id={`${id}-error`}>
					{error}
				</p>
			)}
			<label className="field-choice">
				<input
					id={id}
					type="checkbox"
					name={name}
					form={form}
					defaultChecked={field.defaultChecked}
					aria-invalid={error ? true : undefined}
					aria-describedby={error && `${id}-error`}
				/>
				<span>{props.label}</span>
				{description && <small>{description}</small>}
			</label>
		</div>
	);
}

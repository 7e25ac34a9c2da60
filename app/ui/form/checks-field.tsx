import { type FieldProps, type FieldState, useField } from './field';
import type { Choice } from './select-field';

interface ChecksFieldProps extends Omit<FieldProps, 'field'> {
	field: FieldState & { defaultOptions: string[] | undefined };
	choices: readonly Choice[];
}

/** Any number of a few, all visible. */
export function ChecksField({ choices, ...props }: ChecksFieldProps) {
	const { field } = props;
	const { id, name, form, label, description, error } = useField(props);
	return (
		<fieldset key={field.key} className="field-set" data-error={error && ''} aria-describedby={error && `${id}-error`}>
			<legend className="field-legend">{label}</legend>
			{description && <p className="mantine-InputWrapper-description">{description}</p>}
			{error && (
				<p className="field-error" id={`${id}-error`}>
					{error}
				</p>
			)}
			{choices.map((choice, at) => (
				<label key={choice.value} className="field-choice">
					<input
						// The error summary leads to the field's id: the first choice carries it.
						id={at === 0 ? id : undefined}
						type="checkbox"
						name={name}
						form={form}
						value={choice.value}
						defaultChecked={field.defaultOptions?.includes(choice.value)}
					/>
					<span>{choice.label}</span>
				</label>
			))}
		</fieldset>
	);
}

import { type FieldProps, useField } from './field';
import type { Choice } from './select-field';

interface ChoiceSetProps extends FieldProps {
	type: 'radio' | 'checkbox';
	choices: readonly Choice[];
	isChosen: (value: string) => boolean | undefined;
}

/** Choices that are all visible, under the label and the error of their field. */
export function ChoiceSet({ type, choices, isChosen, ...props }: ChoiceSetProps) {
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
						type={type}
						name={name}
						form={form}
						value={choice.value}
						disabled={choice.disabled}
						defaultChecked={isChosen(choice.value)}
					/>
					<span>{choice.label}</span>
					{choice.hint && <small>{choice.hint}</small>}
				</label>
			))}
		</fieldset>
	);
}

import { ChoiceSet } from './choice-set';
import type { FieldProps } from './field';
import type { Choice } from './select-field';

/** One of a few, all visible. */
export function RadioField(props: FieldProps & { choices: readonly Choice[] }) {
	return <ChoiceSet {...props} type="radio" isChosen={(value) => props.field.defaultValue === value} />;
}

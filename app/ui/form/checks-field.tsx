import { ChoiceSet } from './choice-set';
import type { FieldProps, FieldState } from './field';
import type { Choice } from './select-field';

interface ChecksFieldProps extends Omit<FieldProps, 'field'> {
	field: FieldState & { defaultOptions: string[] | undefined };
	choices: readonly Choice[];
}

/** Any number of a few, all visible. */
export function ChecksField(props: ChecksFieldProps) {
	return <ChoiceSet {...props} type="checkbox" isChosen={(value) => props.field.defaultOptions?.includes(value)} />;
}

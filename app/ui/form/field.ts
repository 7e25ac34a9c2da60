import { useWords } from '~/i18n/words-provider';
import { errorText } from './error-text';
import '@mantine/core/styles/Input.layer.css';
import './field.css';

/** What a field piece needs of conform's field: `fields.actualOn` fits, whatever its type. */
export interface FieldState {
	key: string | undefined;
	id: string;
	name: string;
	formId: string;
	defaultValue: string | undefined;
	defaultChecked: boolean | undefined;
	errors: string[] | undefined;
}

export interface FieldProps {
	field: FieldState;
	label: string;
	/** How to fill it, with an example. */
	hint?: string;
	/** Marked as optional in words; fields are required unless said otherwise. `sometimes`: the hint says when. */
	optional?: boolean | 'sometimes';
}

/** For boxes of short values: the words around them keep their width. */
export const SHORT = { wrapper: 'field-short' };

/** The parts every input shares: name, ids, what was typed before, and the error in words. */
export function useField({ field, label, hint, optional = false }: FieldProps) {
	const words = useWords();
	const errors = field.errors?.map((error) => errorText(words, error));
	return {
		id: field.id,
		name: field.name,
		form: field.formId,
		label: optional === true ? words.t('form.optionalLabel', { label }) : label,
		description: hint,
		// Of several refusals at one field each is said, as above the form.
		error: errors?.join(' ') || undefined,
		required: !optional,
		withAsterisk: false,
	};
}

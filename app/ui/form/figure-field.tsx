import type { FieldMetadata } from '@conform-to/react';
import type { NumberField } from '~/domain/updates/plain-fields';
import { figureUnit } from '~/i18n/figure-unit';
import { useWords } from '~/i18n/words-provider';
import { TextField } from './text-field';

interface FigureFieldProps {
	field: FieldMetadata<string> | undefined;
	name: NumberField;
	hint?: string;
}

/** A figure that is no amount, with its unit beside its name. */
export function FigureField({ field, name, hint }: FigureFieldProps) {
	const words = useWords();
	const label = words.t(`fields.${name}`);
	const unit = figureUnit(words, name);
	return (
		<TextField
			field={field as FieldMetadata<string>}
			label={unit ? `${label} (${unit})` : label}
			hint={hint}
			inputMode="decimal"
			maxLength={20}
			short
			optional
		/>
	);
}

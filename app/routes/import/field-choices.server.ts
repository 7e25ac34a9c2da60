import { fieldName } from '~/i18n/field-words';
import type { WordKey, Words } from '~/i18n/words';
import { FIELD_KEYS, fieldOf } from '~/ledger/fields.server';
import type { LedgerRead } from '~/ledger/read-ledger.server';
import { pathOfField } from '~/ledger/stated-fields.server';

/** Fields that are not facts of a project have words of their own. */
const OWN_WORDS = ['serial', 'unit', 'asOf', 'contactPhone'];

/** Every field a column can be taken for, in the reader's words; yearly ones with the years the ledger speaks of. */
export function fieldChoices(words: Words, ledger: LedgerRead): { value: string; label: string }[] {
	const guessed = ledger.columns.map((column) => column.field).filter((field) => field !== null);
	const year = (ledger.asOf ?? '').slice(0, 4);
	const keys = FIELD_KEYS.filter((key) => key !== 'ignore').flatMap((key) => {
		if (!fieldOf(key)?.yearly) return [key];
		const found = guessed.filter((field) => field.startsWith(`${key}.`));
		return [...new Set([...found, ...(year ? [`${key}.${year}`] : [])])];
	});
	return keys.map((value) => ({ value, label: labelOf(words, value) }));
}

function labelOf(words: Words, key: string): string {
	if (OWN_WORDS.includes(key)) return words.t(`imports.fields.${key}` as WordKey);
	return fieldName(words, pathOfField(key) ?? key);
}

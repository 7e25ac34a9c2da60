import { canonicalJson } from '~/domain/audit/canonical-json';
import { fieldName, fieldValue } from '~/i18n/field-words';
import { useWords } from '~/i18n/words-provider';
import type { FormConflict } from '~/web/form-conflict.server';
import { ConflictPanel, type ConflictPanelProps } from './conflict-panel';

/** Fields both changed stand side by side; what only others changed, or both alike, is kept without asking. */
export function FormConflictPanel({
	conflict,
	settled,
}: { conflict: FormConflict } & Pick<ConflictPanelProps, 'settled'>) {
	const words = useWords();
	const { moved, mine, person, at } = conflict;
	const both = moved.filter(({ field, to }) => field in mine && canonicalJson(mine[field]) !== canonicalJson(to));
	const fields = both.map(({ field, from, to }) => ({
		name: field,
		label: fieldName(words, field),
		base: fieldValue(words, field, from),
		theirs: fieldValue(words, field, to),
		mine: fieldValue(words, field, mine[field]),
	}));
	return <ConflictPanel person={person} at={at} fields={fields} kept={moved.length - both.length} settled={settled} />;
}

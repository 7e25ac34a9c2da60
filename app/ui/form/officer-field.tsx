import { NativeSelect } from '@mantine/core';
import { useWords } from '~/i18n/words-provider';
import type { OfficerGroup } from '~/reads/officers.server';
import { type FieldState, useField } from './field';

interface OfficerFieldProps {
	field: FieldState;
	officers: readonly OfficerGroup[];
}

/** Who is in charge: the officers of the unit. A name from a ledger that belongs to no account is kept, and says so. */
export function OfficerField({ field, officers }: OfficerFieldProps) {
	const { t, term } = useWords();
	const named = field.defaultValue ?? '';
	const known = named === '' || officers.some(({ names }) => names.includes(named));
	const groups = officers.map(({ unit, names }) => ({ group: term('unit', unit), items: names }));
	const data = [
		{ value: '', label: t('forms.edit.noOfficer') },
		...(known ? [] : [{ value: named, label: t('forms.edit.officerByName', { name: named }) }]),
		...(groups.length > 1 ? groups : (officers[0]?.names ?? [])),
	];
	const label = t('fields.officerName');
	return (
		<NativeSelect
			key={field.key}
			{...useField({ field, label, hint: t('forms.edit.officerHint'), optional: true })}
			defaultValue={named}
			data={data}
		/>
	);
}

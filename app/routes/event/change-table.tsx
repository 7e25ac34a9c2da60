import type { Change } from '~/domain/updates/patch';
import { fieldName, fieldValue } from '~/i18n/field-words';
import { useWords } from '~/i18n/words-provider';
import { DataTable } from '~/ui/list/data-table';

/** Every field that moved, from → to. */
export function ChangeTable({ changes }: { changes: readonly Change[] }) {
	const words = useWords();
	const { t } = words;
	const columns = [
		{ key: 'field', label: t('history.event.field'), phone: 'wide' as const, width: '26%' },
		{ key: 'from', label: t('history.event.from'), width: '37%' },
		{ key: 'to', label: t('history.event.to') },
	];
	const shown = (field: string, value: unknown) => fieldValue(words, field, value) ?? t('events.blank');
	return (
		<DataTable caption={t('history.event.changes')} columns={columns}>
			{changes.map(({ field, from, to }) => (
				<tr key={field}>
					<td>{fieldName(words, field)}</td>
					<td>{shown(field, from)}</td>
					<td>{shown(field, to)}</td>
				</tr>
			))}
		</DataTable>
	);
}

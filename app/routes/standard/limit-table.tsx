import type { Indicator } from '~/domain/entry/standard';
import { indicatorUnit, limitText } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import { cells, DataTable } from '~/ui/list/data-table';

/** What a version asks for. */
export function LimitTable({ indicators }: { indicators: readonly Indicator[] }) {
	const words = useWords();
	const { t, term } = words;
	const columns = [
		{ key: 'indicator', label: t('standards.page.indicator'), phone: 'plain' as const },
		{ key: 'limit', label: t('standards.page.limit'), align: 'number' as const },
		{ key: 'unit', label: t('standards.page.unit') },
		{ key: 'required', label: t('standards.page.required') },
	];
	return (
		<DataTable caption={t('standards.page.indicators')} columns={columns}>
			{indicators.map((one) => (
				<tr key={one.key}>
					<td className={cells.name}>{term('indicator', one.key)}</td>
					<td className={cells.number}>{limitText(words, one)}</td>
					<td>{indicatorUnit(words, one.key) || '—'}</td>
					<td>{t(one.required ? 'standards.page.requiredWord' : 'standards.page.optionalWord')}</td>
				</tr>
			))}
		</DataTable>
	);
}

import type { Indicator } from '~/domain/entry/standard';
import { indicatorUnit, limitText, standardText } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { StandardComparison } from '~/reads/entry/standards.server';
import { cells, DataTable } from '~/ui/list/data-table';
import { Chip } from '~/ui/page/chip';
import { DayLink } from '~/ui/page/day-link';

/** Indicator by indicator, two versions side by side. */
export function ComparedLimits({ comparison: { one, other, lines } }: { comparison: StandardComparison }) {
	const words = useWords();
	const { t, term } = words;
	const said = (indicator: Indicator | null) => {
		if (!indicator) return t('standards.compare.none');
		const kind = indicator.required ? '' : ` · ${t('standards.page.optionalWord')}`;
		return limitText(words, indicator) + kind;
	};
	const columns = [
		{ key: 'indicator', label: t('standards.page.indicator'), phone: 'wide' as const },
		{ key: 'one', label: standardText(words, one), align: 'number' as const },
		{ key: 'other', label: standardText(words, other), align: 'number' as const },
		{ key: 'change', label: t('standards.compare.change'), phone: 'plain' as const },
	];
	return (
		<DataTable caption={t('standards.compare.title')} columns={columns}>
			{lines.map(({ key, before, after, same }) => (
				<tr key={key}>
					<td>
						<span className={cells.name}>{term('indicator', key)}</span>
						<span className={cells.sub}>{indicatorUnit(words, key)}</span>
					</td>
					<td className={cells.number}>{said(before)}</td>
					<td className={cells.number}>{same ? said(after) : <b>{said(after)}</b>}</td>
					<td>{same ? t('standards.compare.same') : <Chip tone="warn">{t('standards.compare.differs')}</Chip>}</td>
				</tr>
			))}
			<tr>
				<td />
				<td className={cells.number}>
					<DayLink href={paths.standard(one.id)}>{t('common.details')}</DayLink>
				</td>
				<td className={cells.number}>
					<DayLink href={paths.standard(other.id)}>{t('common.details')}</DayLink>
				</td>
				<td />
			</tr>
		</DataTable>
	);
}

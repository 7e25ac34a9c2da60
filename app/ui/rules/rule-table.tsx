import type { RuleSet } from '~/domain/rules/rule-set';
import { useWords } from '~/i18n/words-provider';
import { cells, DataTable } from '../list/data-table';
import { Chip } from '../page/chip';
import { ruleRows } from './rule-rows';

/** Every limit lights are judged by, readable. What nobody has confirmed yet says so, row by row. */
export function RuleTable({ rules, unconfirmed }: { rules: RuleSet; unconfirmed: boolean }) {
	const words = useWords();
	const { t } = words;
	const rows = ruleRows(words, rules);
	const columns = [
		{ key: 'group', label: t('settings.rules.columns.group'), width: '16%' },
		{ key: 'what', label: t('settings.rules.columns.what'), phone: 'wide' as const },
		{ key: 'limit', label: t('settings.rules.columns.limit'), align: 'number' as const, width: '20%' },
		{ key: 'state', label: t('settings.rules.columns.state'), width: '20%' },
	];
	return (
		<DataTable caption={t('settings.rules.heading')} columns={columns}>
			{rows.map(({ group, what, limit }, at) => (
				<tr key={what}>
					<td className={cells.name}>
						<span className={rows[at - 1]?.group === group ? cells.again : undefined}>
							{t(`settings.rules.groups.${group}`)}
						</span>
					</td>
					<td>{what}</td>
					<td className={cells.number}>{limit}</td>
					<td>
						<Chip tone={unconfirmed ? 'warn' : 'good'}>
							{t(unconfirmed ? 'settings.rules.pending' : 'settings.rules.confirmed')}
						</Chip>
					</td>
				</tr>
			))}
		</DataTable>
	);
}

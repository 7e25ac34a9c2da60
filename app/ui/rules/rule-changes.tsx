import type { RuleSet } from '~/domain/rules/rule-set';
import { useWords } from '~/i18n/words-provider';
import { cells, DataTable } from '../list/data-table';
import { Chip } from '../page/chip';
import { ruleRows } from './rule-rows';

interface RuleChangesProps {
	rules: RuleSet;
	/** The version it is held against; null for the first one. */
	before: RuleSet | null;
	/** Only what differs. */
	changedOnly?: boolean;
}

/** The limits of a version beside those of the one before. */
export function RuleChanges({ rules, before, changedOnly = false }: RuleChangesProps) {
	const words = useWords();
	const { t } = words;
	const old = new Map(before ? ruleRows(words, before).map((row) => [row.what, row.limit]) : []);
	const rows = ruleRows(words, rules).map((row) => ({ ...row, was: old.get(row.what) ?? null }));
	const shown = changedOnly ? rows.filter(({ limit, was }) => limit !== was) : rows;
	const columns = [
		{ key: 'group', label: t('settings.rules.columns.group'), width: '14%' },
		{ key: 'what', label: t('settings.rules.columns.what'), phone: 'wide' as const },
		...(before
			? [
					{
						key: 'was',
						label: t('rules.version.before', { version: before.version }),
						align: 'number' as const,
						width: '18%',
					},
				]
			: []),
		{ key: 'limit', label: t('rules.numbered', { version: rules.version }), align: 'number' as const, width: '18%' },
		...(before && !changedOnly ? [{ key: 'state', label: t('settings.rules.columns.state'), width: '14%' }] : []),
	];
	return (
		<DataTable caption={t('rules.version.limits')} columns={columns}>
			{shown.map(({ group, what, limit, was }, at) => (
				<tr key={what}>
					<td className={cells.name}>{shown[at - 1]?.group === group ? '' : t(`settings.rules.groups.${group}`)}</td>
					<td>{what}</td>
					{before && <td className={cells.number}>{was ?? '—'}</td>}
					<td className={cells.number}>{limit}</td>
					{before && !changedOnly && (
						<td>{limit === was ? t('rules.version.same') : <Chip tone="warn">{t('rules.version.changed')}</Chip>}</td>
					)}
				</tr>
			))}
		</DataTable>
	);
}

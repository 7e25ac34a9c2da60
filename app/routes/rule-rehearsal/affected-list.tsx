import type { LightChange } from '~/domain/rules/rehearse-rules';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { RehearsalQuery } from '~/reads/rules/rule-rehearsal.server';
import { LightMark } from '~/ui/light/light-mark';
import { cells, DataTable } from '~/ui/list/data-table';
import { Card } from '~/ui/page/card';
import css from './rehearsal.module.css';

interface AffectedListProps {
	page: {
		listed: readonly LightChange[];
		count: number;
		query: RehearsalQuery;
		/** Whether the reader may open projects. */
		opens: boolean;
	};
}

/** The projects a number above counts. */
export function AffectedList({ page: { listed, count, query, opens } }: AffectedListProps) {
	const { t, term } = useWords();
	const narrowed = Object.values(query).some((value) => value !== null);
	const { unit, from, to } = query;
	const parts = [unit && term('unit', unit), from && to && `${term('light', from)} → ${term('light', to)}`];
	const title = [t('rules.rehearsal.list'), ...parts.filter(Boolean)].join(' · ');
	const columns = [
		{ key: 'project', label: t('rules.rehearsal.project'), phone: 'wide' as const, width: '46%' },
		{ key: 'unit', label: t('rules.rehearsal.unit') },
		{ key: 'from', label: t('rules.rehearsal.from') },
		{ key: 'to', label: t('rules.rehearsal.to') },
	];
	return (
		<div id="affected">
			<Card title={title} aside={narrowed && <a href={paths.ruleRehearsal()}>{t('rules.rehearsal.all')}</a>} flush>
				{count === 0 ? (
					<p className={css.note}>{t('rules.rehearsal.empty')}</p>
				) : (
					<DataTable caption={title} columns={columns}>
						{listed.map((one) => (
							<tr key={one.projectId} data-row="">
								<td className={cells.name}>
									{opens ? <a href={paths.project(one.projectId)}>{one.name}</a> : one.name}
								</td>
								<td>{term('unit', one.unit)}</td>
								<td>
									<LightMark light={one.from} />
								</td>
								<td>
									<LightMark light={one.to} />
								</td>
							</tr>
						))}
					</DataTable>
				)}
				{count > listed.length && (
					<p className={css.note}>{t('rules.rehearsal.more', { count: count - listed.length })}</p>
				)}
			</Card>
		</div>
	);
}

import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { VerdictMark } from '~/ui/entry/verdict-mark';
import { cells, DataTable } from '~/ui/list/data-table';
import { FilterBar } from '~/ui/list/filter-bar';
import { FilterSearch } from '~/ui/list/filter-fields';
import { Pager } from '~/ui/list/pager';
import { Card } from '~/ui/page/card';
import { EmptyState } from '~/ui/page/empty-state';
import type { CandidateList } from './rows-at.server';

/** Rows of a ledger, each with the way to an application filled in from it. */
export function CandidateRows({ rows }: { rows: CandidateList }) {
	const { t, term, format } = useWords();
	const { file, q, page, pageSize, total, list } = rows;
	const columns = [
		{ key: 'row', label: t('imports.findings.row'), align: 'number' as const, width: '7%' },
		{ key: 'project', label: t('entry.list.project'), phone: 'wide' as const, width: '44%' },
		{ key: 'area', label: `${t('fields.areaMu')} (${t('common.mu')})`, align: 'number' as const },
		{ key: 'verdict', label: t('entry.list.verdict'), phone: 'plain' as const },
		{ key: 'faults', label: t('entry.ledger.faults') },
	];
	return (
		<>
			<FilterBar
				action={paths.applicationLedger()}
				keep={{ file }}
				clear={q ? paths.applicationLedger({ file }) : null}
			>
				<FilterSearch name="q" label={t('entry.ledger.search')} value={q} />
			</FilterBar>
			<Card flush>
				{list.length === 0 ? (
					<EmptyState title={t('entry.ledger.none')} />
				) : (
					<DataTable caption={t('entry.ledger.title')} columns={columns}>
						{list.map((one) => (
							<tr key={one.row} data-row="">
								<td className={cells.number}>{one.row}</td>
								<td>
									<a
										className={cells.name}
										href={paths.newApplication({ ledger: file, row: one.row })}
										data-row-link=""
									>
										{one.name ?? t('entry.list.unnamed')}
									</a>
									<span className={cells.sub}>
										{[one.unit && term('unit', one.unit), one.firmName].filter(Boolean).join(' · ')}
									</span>
								</td>
								<td className={cells.number}>{format.figure(one.areaMu)}</td>
								<td>
									<VerdictMark verdict={one.verdict} />
								</td>
								<td className={cells.nowrap}>
									{one.faults > 0 ? t('entry.ledger.faultCount', { count: one.faults }) : t('common.none')}
								</td>
							</tr>
						))}
					</DataTable>
				)}
			</Card>
			<Pager
				page={page}
				pageSize={pageSize}
				total={total}
				to={(one) => paths.applicationLedger({ file, q, page: one === 1 ? null : one })}
			/>
		</>
	);
}

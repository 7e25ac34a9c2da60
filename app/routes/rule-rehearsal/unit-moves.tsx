import type { UnitRehearsal } from '~/domain/rules/rehearse-rules';
import { useWords } from '~/i18n/words-provider';
import { paths, type Query } from '~/paths';
import { cells, DataTable } from '~/ui/list/data-table';
import { Card } from '~/ui/page/card';
import css from './rehearsal.module.css';

/** How many lights change in each unit, from what to what. Every number opens the list it counts. */
export function UnitMoves({ page: { units } }: { page: { units: readonly UnitRehearsal[] } }) {
	const { t, term, format } = useWords();
	const sum = (of: 'judged' | 'changed' | 'worse' | 'better') => units.reduce((total, unit) => total + unit[of], 0);
	const columns = [
		{ key: 'unit', label: t('rules.rehearsal.unit'), phone: 'wide' as const },
		...(['judged', 'changed', 'worse', 'better'] as const).map((key) => ({
			...{ key, label: t(`rules.rehearsal.${key}`), align: 'number' as const },
		})),
		{ key: 'moves', label: t('rules.rehearsal.moves'), phone: 'wide' as const, width: '40%' },
	];
	const changed = sum('changed');
	return (
		<>
			<p className={css.news}>
				{changed === 0 ? t('rules.rehearsal.noChange') : t('rules.rehearsal.news', { judged: sum('judged'), changed })}
			</p>
			<Card title={t('rules.rehearsal.units')} flush>
				<DataTable
					caption={t('rules.rehearsal.units')}
					columns={columns}
					foot={
						<tr>
							<td>{t('rules.rehearsal.total')}</td>
							<td className={cells.number}>{format.count(sum('judged'))}</td>
							<td className={cells.number}>
								<Count count={changed} query={{}} />
							</td>
							<td className={cells.number}>{format.count(sum('worse'))}</td>
							<td className={cells.number}>{format.count(sum('better'))}</td>
							<td />
						</tr>
					}
				>
					{units.map(({ unit, judged, changed: own, worse, better, moves }) => (
						<tr key={unit}>
							<td className={cells.name}>{term('unit', unit)}</td>
							<td className={cells.number}>{format.count(judged)}</td>
							<td className={cells.number}>
								<Count count={own} query={{ unit }} />
							</td>
							<td className={worse > 0 ? `${cells.number} ${cells.bad}` : cells.number}>{format.count(worse)}</td>
							<td className={cells.number}>{format.count(better)}</td>
							<td>
								<ul className={css.moves}>
									{moves.map(({ from, to, count }) => (
										<li key={`${from} ${to}`}>
											<a href={listAt({ unit, from, to })}>
												{t('rules.rehearsal.move', { from: term('light', from), to: term('light', to), count })}
											</a>
										</li>
									))}
								</ul>
							</td>
						</tr>
					))}
				</DataTable>
			</Card>
		</>
	);
}

function Count({ count, query }: { count: number; query: Query }) {
	const { format } = useWords();
	return count === 0 ? format.count(0) : <a href={listAt(query)}>{format.count(count)}</a>;
}

function listAt(query: Query): string {
	return `${paths.ruleRehearsal(query)}#affected`;
}

import { standardText } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { FailingAdmitted } from '~/reads/entry/entry-outcomes.server';
import { VerdictMark } from '~/ui/entry/verdict-mark';
import { cells, DataTable } from '~/ui/list/data-table';
import { Card } from '~/ui/page/card';
import { DayLink } from '~/ui/page/day-link';
import { EmptyState } from '~/ui/page/empty-state';

/** Admitted projects that the standard of today would not let in. */
export function FailingCard({ failing }: { failing: readonly FailingAdmitted[] }) {
	const words = useWords();
	const { t, term } = words;
	const columns = [
		{ key: 'project', label: t('outcomes.project'), phone: 'wide' as const, width: '36%' },
		{ key: 'way', label: t('outcomes.way') },
		{ key: 'day', label: t('outcomes.admittedOn') },
		{ key: 'then', label: t('outcomes.verdictThen') },
		{ key: 'today', label: t('outcomes.today') },
	];
	return (
		<Card title={t('outcomes.failing')} flush>
			{failing.length === 0 ? (
				<EmptyState title={t('outcomes.noFailing')} />
			) : (
				<DataTable caption={t('outcomes.failing')} columns={columns}>
					{failing.map((one) => (
						<tr key={one.projectId} data-row="">
							<td>
								<DayLink className={cells.name} href={paths.projectEntry(one.projectId)} data-row-link="">
									{one.name}
								</DayLink>
								<span className={cells.sub}>{term('unit', one.unit)}</span>
							</td>
							<td>{term('admissionWay', one.way)}</td>
							<td className={cells.nowrap}>{one.admittedOn}</td>
							<td>
								<VerdictMark verdict={one.verdictThen} />
							</td>
							<td>
								<VerdictMark verdict="fail" />
								<span className={cells.sub}>{standardText(words, one.standard)}</span>
							</td>
						</tr>
					))}
				</DataTable>
			)}
		</Card>
	);
}

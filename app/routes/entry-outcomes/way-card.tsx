import type { WayOutcome } from '~/domain/entry/way-outcome';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { cells, DataTable } from '~/ui/list/data-table';
import { Card } from '~/ui/page/card';
import { DayLink } from '~/ui/page/day-link';

const COUNTS = ['red', 'yellow', 'started', 'inProduction', 'atOutput'] as const;

/** How exceptions fared beside normal admissions; each share names its numerator and denominator. */
export function WayCard({ ways }: { ways: readonly WayOutcome[] }) {
	const { t, term, format } = useWords();
	const columns = [
		{ key: 'way', label: t('outcomes.way'), phone: 'wide' as const },
		...(['projects', ...COUNTS, 'conditions', 'overdue'] as const).map((key) => ({
			...{ key, label: t(`outcomes.${key}`), align: 'number' as const },
		})),
	];
	return (
		<Card title={t('outcomes.ways')} flush>
			<DataTable caption={t('outcomes.ways')} columns={columns}>
				{ways.map((one) => (
					<tr key={one.way}>
						<td className={cells.name}>{term('admissionWay', one.way)}</td>
						<td className={cells.number}>
							<DayLink href={paths.entryProjects({ way: one.way })}>{format.count(one.projects)}</DayLink>
						</td>
						{COUNTS.map((mark) => (
							<td key={mark} className={cells.number}>
								<DayLink href={paths.entryProjects({ way: one.way, mark })}>
									{t('outcomes.share', { part: one[mark], whole: one.projects })}
								</DayLink>
								{one.projects > 0 && <span className={cells.sub}>{format.percent(one[mark] / one.projects)}</span>}
							</td>
						))}
						<td className={cells.number}>
							<DayLink href={paths.entryProjects({ way: one.way, mark: 'conditions' })}>
								{format.count(one.conditions)}
							</DayLink>
						</td>
						<td className={one.overdueConditions > 0 ? `${cells.number} ${cells.bad}` : cells.number}>
							<DayLink href={paths.entryProjects({ way: one.way, mark: 'overdue' })}>
								{t('outcomes.share', { part: one.overdueConditions, whole: one.conditions })}
							</DayLink>
						</td>
					</tr>
				))}
			</DataTable>
		</Card>
	);
}

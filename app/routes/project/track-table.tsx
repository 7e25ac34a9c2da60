import type { TrackRow } from '~/domain/stages/stage-track';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { RecordedClock } from '~/reads/time/recorded-clock.server';
import { cells, DataTable } from '~/ui/list/data-table';
import { DayLink } from '~/ui/page/day-link';
import { rowState } from './track-words';

/** The track as a table, with both delays and the evidence. */
export function TrackTable({ rows, recorded }: { rows: readonly TrackRow[]; recorded: RecordedClock }) {
	const words = useWords();
	const { t, format } = words;
	const columns = [
		{ key: 'milestone', label: t('project.track.milestone'), phone: 'wide' as const },
		{ key: 'state', label: t('project.track.state') },
		{ key: 'original', label: t('terms.original') },
		{ key: 'planned', label: t('terms.planned') },
		{ key: 'forecast', label: t('terms.forecast') },
		{ key: 'actual', label: t('terms.actual') },
		{ key: 'recorded', label: t('project.track.recorded') },
		{ key: 'lateOriginal', label: t('terms.againstOriginal'), align: 'number' as const },
		{ key: 'late', label: t('terms.againstCurrent'), align: 'number' as const },
		{ key: 'evidence', label: t('fields.evidence'), phone: 'wide' as const },
	];
	return (
		<DataTable caption={t('project.track.title')} columns={columns}>
			{rows.map((row) => (
				<tr key={row.milestone}>
					<th scope="row" className={cells.name}>
						{t(`terms.milestone.${row.milestone}`)}
					</th>
					<td>{rowState(words, row)}</td>
					<td className={cells.nowrap}>{format.day(row.originalOn)}</td>
					<td className={cells.nowrap}>
						{format.day(row.plannedOn)}
						{row.fallback && <span className={cells.sub}>{t('terms.fallback')}</span>}
					</td>
					<td className={cells.nowrap}>{format.day(row.forecastOn)}</td>
					<td className={cells.nowrap}>{format.day(row.actualOn)}</td>
					<td className={cells.nowrap}>
						<RecordedCell clock={recorded[row.milestone]} />
					</td>
					<td className={cells.number}>
						{row.daysLateOriginal > 0 ? format.days(row.daysLateOriginal) : format.day(null)}
					</td>
					<td className={row.state === 'late' ? `${cells.number} ${cells.bad}` : cells.number}>
						{row.daysLate > 0 ? format.days(row.daysLate) : format.day(null)}
					</td>
					<td>{row.evidence ?? format.day(null)}</td>
				</tr>
			))}
		</DataTable>
	);
}

/** When it became known, with the way to the event that says so. */
function RecordedCell({ clock }: { clock: RecordedClock[TrackRow['milestone']] }) {
	const { t, term, format } = useWords();
	if (!clock) return <>{format.day(null)}</>;
	const { recordedOn, lagDays, channel, seq } = clock;
	return (
		<>
			<DayLink href={paths.event(seq)}>{recordedOn}</DayLink>
			<span className={cells.sub}>
				{[term('channel', channel), lagDays > 0 && t('project.track.lag', { count: lagDays })]
					.filter(Boolean)
					.join(' · ')}
			</span>
		</>
	);
}

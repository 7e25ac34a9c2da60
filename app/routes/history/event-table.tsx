import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { HistoryLine } from '~/reads/history.server';
import { EventLine, eventReason, NOTABLE_LAG_DAYS, personWord } from '~/ui/history/event-line';
import { eventSubjectPath } from '~/ui/history/event-subject-path';
import { cells, DataTable } from '~/ui/list/data-table';
import { Chip } from '~/ui/page/chip';
import { DayLink } from '~/ui/page/day-link';
import css from './history.module.css';

/** Events, newest first: when, about which project, what, who, how late it was recorded. */
export function EventTable({ lines, withUnit }: { lines: readonly HistoryLine[]; withUnit: boolean }) {
	const { t } = useWords();
	const columns = [
		{ key: 'at', label: t('history.columns.at'), phone: 'plain' as const, width: '150px' },
		{ key: 'what', label: t('history.columns.what'), phone: 'wide' as const },
		...(withUnit
			? [{ key: 'unit', label: t('history.columns.unit'), phone: 'plain' as const, narrow: 'hidden' as const }]
			: []),
		{ key: 'who', label: t('history.columns.who'), phone: 'plain' as const },
		{ key: 'lag', label: t('history.columns.lag'), phone: 'plain' as const, width: '140px' },
	];
	return (
		<DataTable caption={t('history.caption')} columns={columns}>
			{lines.map((line) => (
				<EventRow key={line.seq} line={line} withUnit={withUnit} />
			))}
		</DataTable>
	);
}

function EventRow({ line, withUnit }: { line: HistoryLine; withUnit: boolean }) {
	const words = useWords();
	const { t, term, format } = words;
	const { seq, projectName, lagDays, effectiveOn } = line;
	const about = eventSubjectPath(line);
	return (
		<tr data-row="">
			<td className={cells.nowrap}>
				<DayLink href={paths.event(seq)} data-row-link="">
					{format.instant(line.at)}
				</DayLink>
				<span className={cells.sub}>#{seq}</span>
			</td>
			<td className={css.sentence}>
				{about && projectName && (
					<DayLink className={css.project} href={about}>
						{projectName}
					</DayLink>
				)}
				<div>
					<EventLine event={line} />
				</div>
				<span className={cells.sub}>{eventReason(words, line)}</span>
			</td>
			{withUnit && <td className={cells.nowrap}>{line.unit && term('unit', line.unit)}</td>}
			<td>
				{personWord(words, line.personName)}
				<span className={cells.sub}>{term('channel', line.channel)}</span>
			</td>
			<td className={cells.nowrap}>
				{lagDays !== null && lagDays > NOTABLE_LAG_DAYS && (
					<Chip tone="warn">{t('history.lag', { count: lagDays })}</Chip>
				)}
				{effectiveOn && <span className={cells.sub}>{t('events.effectiveOn', { day: effectiveOn })}</span>}
			</td>
		</tr>
	);
}

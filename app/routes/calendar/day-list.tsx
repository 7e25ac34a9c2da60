import { type CalendarDay, weekdayOf } from '~/domain/calendar/working-days';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { WEEKDAYS } from '~/ui/calendar/weekday-names';
import { cells, DataTable } from '~/ui/list/data-table';
import { Card } from '~/ui/page/card';
import { Chip } from '~/ui/page/chip';
import { EmptyState } from '~/ui/page/empty-state';

/** Every day of the year that does not follow its weekday. */
export function DayList({ days }: { days: readonly CalendarDay[] }) {
	const { t } = useWords();
	const columns = [
		{ key: 'day', label: t('settings.calendar.columns.day'), phone: 'plain' as const },
		{ key: 'weekday', label: t('settings.calendar.columns.weekday'), phone: 'hidden' as const },
		{ key: 'kind', label: t('settings.calendar.columns.kind'), phone: 'plain' as const },
		{ key: 'name', label: t('settings.calendar.columns.name'), phone: 'plain' as const },
		{ key: 'change', label: t('settings.calendar.columns.change'), phone: 'plain' as const },
	];
	const title = t('settings.calendar.list');
	if (days.length === 0) {
		return (
			<Card title={title}>
				<EmptyState title={t('settings.calendar.empty')}>{t('settings.calendar.emptyNext')}</EmptyState>
			</Card>
		);
	}
	return (
		<Card title={title} aside={t('settings.calendar.listCount', { count: days.length })} flush>
			<DataTable caption={title} columns={columns}>
				{days.map(({ day, kind, name }) => (
					<tr key={day}>
						<td className={cells.nowrap}>{day}</td>
						<td>
							{t('settings.calendar.weekday', {
								day: t(`settings.calendar.weekdays.${WEEKDAYS[weekdayOf(day)] ?? 'mon'}`),
							})}
						</td>
						<td>
							<Chip tone={kind === 'holiday' ? 'bad' : 'plain'}>{t(`settings.calendar.${kind}`)}</Chip>
						</td>
						<td>{name}</td>
						<td>
							<a href={paths.calendarDay(day)}>
								{t('settings.calendar.change')}
								<span className="visually-hidden"> {day}</span>
							</a>
						</td>
					</tr>
				))}
			</DataTable>
		</Card>
	);
}

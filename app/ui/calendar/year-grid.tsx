import { monthGrid } from '~/domain/calendar/month-grid';
import type { CalendarDay } from '~/domain/calendar/working-days';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { Card } from '../page/card';
import { WEEKDAYS } from './weekday-names';
import css from './year-grid.module.css';

interface YearGridProps {
	year: number;
	days: readonly CalendarDay[];
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Twelve months at a glance: what does not follow its weekday is marked by a sign, not by colour alone, and leads to its rule. */
export function YearGrid({ year, days }: YearGridProps) {
	const { t } = useWords();
	const rules = new Map(days.map((entry) => [entry.day, entry]));
	return (
		<div className={css.wide}>
			<Card title={t('settings.calendar.overview')}>
				<div className={css.year}>
					{MONTHS.map((month) => (
						<MonthTable key={month} year={year} month={month} rules={rules} />
					))}
				</div>
			</Card>
		</div>
	);
}

function MonthTable({ year, month, rules }: { year: number; month: number; rules: ReadonlyMap<string, CalendarDay> }) {
	const { t } = useWords();
	const weeks = monthGrid(`${year}-${String(month).padStart(2, '0')}`);
	return (
		<table className={css.month}>
			<caption>{t('settings.calendar.month', { month })}</caption>
			<thead>
				<tr>
					{WEEKDAYS.map((weekday) => (
						<th key={weekday} scope="col">
							{t(`settings.calendar.weekdays.${weekday}`)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{weeks.map((week) => (
					<tr key={week.find((day) => day !== null)}>
						{week.map((day, at) => (
							<td key={WEEKDAYS[at]}>{day && <DayCell day={day} rule={rules.get(day)} />}</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

function DayCell({ day, rule }: { day: string; rule: CalendarDay | undefined }) {
	const { t } = useWords();
	const date = Number(day.slice(8));
	if (!rule) return date;
	const mark = t(rule.kind === 'holiday' ? 'settings.calendar.holidayMark' : 'settings.calendar.workdayMark');
	return (
		<a className={css[rule.kind]} href={paths.calendarDay(day)} title={rule.name}>
			{date}
			<small>{mark}</small>
		</a>
	);
}

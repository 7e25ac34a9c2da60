import chineseDays from 'chinese-days';
import { addDays, yearOf } from '~/domain/day';
import type { StoredCalendarDay } from './reference.server';

/** Years the calendar package has the State Council's notices for. */
export const FIRST_YEAR = 2004;
export const LAST_YEAR = 2026;

/** The working-day table a new database begins with, a year at a time. */
export function* shippedCalendar(): Generator<{ year: number; days: StoredCalendarDay[] }> {
	for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) yield { year, days: daysOf(year) };
}

/** The days of a year that do not follow their weekday. */
function daysOf(year: number): StoredCalendarDay[] {
	const days: StoredCalendarDay[] = [];
	for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) {
		const { work, name } = chineseDays.getDayDetail(day);
		const label = name.split(',')[1];
		if (label) days.push({ day, kind: work ? 'workday' : 'holiday', name: label });
	}
	return days;
}

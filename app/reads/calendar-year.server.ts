import type { Database } from '~/data/database.server';
import { type StoredCalendarDay, workCalendar } from '~/data/reference.server';
import type { DayRule } from '~/domain/calendar/calendar-change';
import { ruleIn } from '~/domain/calendar/calendar-change';
import { missingYears } from '~/domain/calendar/working-days';
import type { Day } from '~/domain/day';

/** One year of the working-day table. */
export interface CalendarYear {
	year: number;
	days: StoredCalendarDay[];
	/** The notice it was entered from; null while it is not complete. */
	source: string | null;
	/** Years to choose from, newest last. */
	years: number[];
	/** Of these, the ones that are not complete. */
	missing: number[];
}

const YEARS_BACK = 3;

/** The table of a year, and how it stands with the years around today: the next one is published in November as a rule. */
export async function calendarYear(db: Database, asked: number | null, today: Day): Promise<CalendarYear> {
	const table = await workCalendar(db.reader);
	const now = Number(today.slice(0, 4));
	const year = asked ?? now;
	const complete = table.years.map((one) => one.year);
	const around = Array.from({ length: YEARS_BACK + 2 }, (_, index) => now - YEARS_BACK + index);
	const years = [...new Set([...around, year])].sort((a, b) => a - b);
	return {
		year,
		days: table.days.filter(({ day }) => day.startsWith(`${year}-`)),
		source: table.years.find((one) => one.year === year)?.source ?? null,
		years,
		missing: years.filter((one) => !complete.includes(one)),
	};
}

/** What the table says of one day; null when it follows its weekday. */
export async function calendarDay(db: Database, day: Day): Promise<DayRule | null> {
	return ruleIn((await workCalendar(db.reader)).days, day);
}

/** This year and the next, where the table is not complete for them. */
export async function missingCalendarYears(db: Database, today: Day): Promise<number[]> {
	const { years } = await workCalendar(db.reader);
	const known = years.map(({ year }) => year);
	return missingYears(known, today, `${Number(today.slice(0, 4)) + 1}-01-01`);
}

import { type Day, fromDayNumber, toDayNumber } from '../day';

/** A day that does not follow its weekday: a holiday, or a make-up work day (调休). */
export interface CalendarDay {
	day: Day;
	kind: 'holiday' | 'workday';
	name?: string;
}

/** Whether people work on a day: the State Council's table first, otherwise Monday to Friday (DOMAIN §7). */
export function isWorkingDay(day: Day, table: readonly CalendarDay[]): boolean {
	return worksOn(toDayNumber(day), kinds(table));
}

/**
 * Working days after `from` up to and including `to`; 0 when `to` is not later.
 * Friday → Monday is 1, Friday → Saturday is 0, Friday → make-up Saturday is 1.
 */
export function workingDaysBetween(from: Day, to: Day, table: readonly CalendarDay[]): number {
	const last = toDayNumber(to);
	const known = kinds(table);
	let count = 0;
	for (let day = toDayNumber(from) + 1; day <= last; day++) if (worksOn(day, known)) count++;
	return count;
}

/** 0 is Monday, 6 is Sunday: `weekdayOf('2026-10-01')` → 3. */
export function weekdayOf(day: Day): number {
	return weekdayIn(toDayNumber(day));
}

/** Years between two days, both included, for which the table has no notice yet: counts in them follow weekdays only. */
export function missingYears(years: readonly number[], from: Day, to: Day): number[] {
	const missing: number[] = [];
	for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
		if (!years.includes(year)) missing.push(year);
	}
	return missing;
}

type Kinds = ReadonlyMap<Day, CalendarDay['kind']>;
const indexed = new WeakMap<readonly CalendarDay[], Kinds>();

/** One index per table: imports count thousands of spans over the same one. */
function kinds(table: readonly CalendarDay[]): Kinds {
	let known = indexed.get(table);
	if (!known) {
		known = new Map(table.map((entry) => [entry.day, entry.kind]));
		indexed.set(table, known);
	}
	return known;
}

function worksOn(day: number, known: Kinds): boolean {
	const kind = known.get(fromDayNumber(day));
	return kind ? kind === 'workday' : weekdayIn(day) < 5;
}

/** 1970-01-01 was a Thursday. */
function weekdayIn(day: number): number {
	return (((day + 3) % 7) + 7) % 7;
}

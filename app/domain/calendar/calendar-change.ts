import { addDays, type Day, daysBetween, isDay } from '../day';
import { accepted, type Outcome, refused } from '../outcome';
import type { Change } from '../updates/patch';
import { type CalendarDay, isWorkingDay } from './working-days';

/** What the table says of a day: away from work, or at work on what would be a weekend. */
export interface DayRule {
	kind: CalendarDay['kind'];
	name: string;
}

/** A day or a span of days, first and last included, and what holds on them; null lets them follow their weekday again. */
export interface CalendarWish {
	fromOn: Day;
	untilOn: Day;
	rule: DayRule | null;
}

/** Longer spans are typing errors: the longest holiday so far had eight days. */
const MOST_DAYS = 31;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** Where a day stands in the journal: `calendar.2027-10-01`. A year: `calendar.2027`. */
export const calendarField = (part: Day | number): string => `calendar.${part}`;

/**
 * Enters, changes or clears days of the State Council's table (DOMAIN §7), one change a day that moves.
 * Refused: `not-a-day`, `span-ends-before-start`, `span-too-long` {days, limit}, `calendar-name-missing`,
 * `make-up-on-weekday` {day}: a make-up day on Monday to Friday is a typing error, `nothing-changed`.
 */
export function decideCalendarDays(table: readonly CalendarDay[], wish: CalendarWish): Outcome<Change[]> {
	const { fromOn, untilOn, rule } = wish;
	if (!isDay(fromOn)) return refused('not-a-day', 'fromOn');
	if (!isDay(untilOn)) return refused('not-a-day', 'untilOn');
	if (untilOn < fromOn) return refused('span-ends-before-start', 'untilOn');
	const days = daysBetween(fromOn, untilOn) + 1;
	if (days > MOST_DAYS) return refused('span-too-long', 'untilOn', { days, limit: MOST_DAYS });
	if (rule && !rule.name.trim()) return refused('calendar-name-missing', 'name');
	const span = Array.from({ length: days }, (_, index) => addDays(fromOn, index));
	const weekday = rule?.kind === 'workday' ? span.find((day) => isWorkingDay(day, [])) : undefined;
	if (weekday) return refused('make-up-on-weekday', 'fromOn', { day: weekday });
	const changes = span.flatMap((day) => changeOf(table, day, rule));
	return changes.length > 0 ? accepted(changes) : refused('nothing-changed');
}

function changeOf(table: readonly CalendarDay[], day: Day, rule: DayRule | null): Change[] {
	const from = ruleIn(table, day);
	const to = rule && { kind: rule.kind, name: rule.name.trim() };
	return from?.kind === to?.kind && from?.name === to?.name ? [] : [{ field: calendarField(day), from, to }];
}

/** What the table says of a day; null when it follows its weekday. */
export function ruleIn(table: readonly CalendarDay[], day: Day): DayRule | null {
	const entry = table.find((one) => one.day === day);
	return entry ? { kind: entry.kind, name: entry.name ?? '' } : null;
}

/**
 * Marks a year as complete, with the notice it was entered from, or as not complete (null). `present` is the source on record.
 * Refused: `not-a-year`, `notice-missing`, `nothing-changed`.
 */
export function decideCalendarYear(present: string | null, year: number, source: string | null): Outcome<Change[]> {
	if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return refused('not-a-year', 'year');
	const to = source === null ? null : source.trim();
	if (to === '') return refused('notice-missing', 'source');
	if (to === present) return refused('nothing-changed', 'source');
	return accepted([{ field: calendarField(year), from: present, to }]);
}

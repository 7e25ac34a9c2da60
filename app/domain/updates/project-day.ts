import { type Day, isDay } from '../day';

/**
 * Years in which anything of a project can lie: a real ledger (New York, 2018) forecasts the year 2108. What lies outside is a slip
 * of the hand, 2206 for 2026.
 */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2199;

/** Whether a real day can be one of a project; forms and ledgers ask the same. `2199-12-31` yes; `2200-01-01`, `1948-12-31` no. */
export function isProjectDay(day: Day): boolean {
	const year = Number(day.slice(0, 4));
	return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** What is wrong with a day as given: `not-a-day`, `day-out-of-range`; null when it can be one of a project. */
export function dayFault(day: unknown): 'not-a-day' | 'day-out-of-range' | null {
	if (!isDay(day)) return 'not-a-day';
	return isProjectDay(day) ? null : 'day-out-of-range';
}

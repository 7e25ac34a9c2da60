/** A calendar day `YYYY-MM-DD`, 0001-01-01 to 9999-12-31, without clock or time zone (decision 1). */
export type Day = string;
/** A calendar month `YYYY-MM`. */
export type Month = string;

export const FIRST_DAY: Day = '0001-01-01';
export const LAST_DAY: Day = '9999-12-31';
export const LAST_DAY_NUMBER = 2_932_896;
const FIRST_DAY_NUMBER = -719_162;

/** Days between 0000-03-01 and 1970-01-01: the calendar below starts its years in March so that leap days come last. */
const EPOCH_SHIFT = 719_468;
const DAYS_IN_400_YEARS = 146_097;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A real calendar day? `2024-02-29` yes; `2026-02-30`, `0000-01-01`, `2026-1-1`, ` 2026-01-01` no. */
export function isDay(value: unknown): value is Day {
	if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || !isMonth(value.slice(0, 7))) return false;
	const day = Number(value.slice(8));
	return day >= 1 && day <= monthLength(yearOf(value), Number(value.slice(5, 7)));
}

/** A real calendar month? `2026-12` yes; `2026-13`, `0000-01`, `2026-1` no. */
export function isMonth(value: unknown): value is Month {
	if (typeof value !== 'string' || !/^\d{4}-\d{2}$/.test(value)) return false;
	const month = Number(value.slice(5));
	return yearOf(value) >= 1 && month >= 1 && month <= 12;
}

/** Days since 1970-01-01 (`1970-01-01` → 0). Expects a real day: judging calls this millions of times, so nothing is checked. */
export function toDayNumber(day: Day): number {
	const month = day.charCodeAt(5) * 10 + day.charCodeAt(6) - 528;
	const date = day.charCodeAt(8) * 10 + day.charCodeAt(9) - 528;
	return civilToNumber(yearOf(day), month, date);
}

/** The day that many days after 1970-01-01. Throws RangeError outside 0001..9999 or for a fraction: only a bug asks for that. */
export function fromDayNumber(dayNumber: number): Day {
	if (!(dayNumber >= FIRST_DAY_NUMBER && dayNumber <= LAST_DAY_NUMBER) || !Number.isInteger(dayNumber)) {
		throw new RangeError(`No such day number: ${dayNumber}`);
	}
	const shifted = dayNumber + EPOCH_SHIFT;
	const era = Math.floor(shifted / DAYS_IN_400_YEARS);
	const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
	const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
	return writeDay(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, date);
}

/** `addDays('2026-12-31', 1)` → `2027-01-01`. */
export function addDays(day: Day, days: number): Day {
	return fromDayNumber(toDayNumber(day) + days);
}

/** Same date of a later month, cut to that month's end: `addMonths('2026-01-31', 1)` → `2026-02-28`. */
export function addMonths(day: Day, months: number): Day {
	return fromDayNumber(addMonthsToNumber(day, months));
}

/** Like {@link addMonths}, as a day number and without a bound: limits far in the future stay comparable. */
export function addMonthsToNumber(day: Day, months: number): number {
	const monthIndex = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months;
	const year = Math.floor(monthIndex / 12);
	const month = monthIndex - year * 12 + 1;
	return civilToNumber(year, month, Math.min(Number(day.slice(8)), monthLength(year, month)));
}

/** to − from: 1 for today → tomorrow, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return toDayNumber(to) - toDayNumber(from);
}

export function monthOf(day: Day): Month {
	return day.slice(0, 7);
}

export function yearOf(dayOrMonth: Day | Month): number {
	const thousands = dayOrMonth.charCodeAt(0) * 1000 + dayOrMonth.charCodeAt(1) * 100;
	return thousands + dayOrMonth.charCodeAt(2) * 10 + dayOrMonth.charCodeAt(3) - 53_328;
}

export function firstDayOf(month: Month): Day {
	return `${month}-01`;
}

export function lastDayOf(month: Month): Day {
	return `${month}-${monthLength(yearOf(month), Number(month.slice(5)))}`;
}

/** Day number of a civil date; month 1..12. */
export function civilToNumber(year: number, month: number, date: number): number {
	const marchYear = month <= 2 ? year - 1 : year;
	const marchMonth = month <= 2 ? month + 9 : month - 3;
	const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
	return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + date - 1 - EPOCH_SHIFT;
}

function monthLength(year: number, month: number): number {
	const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return leap ? 29 : (MONTH_LENGTHS[month - 1] as number);
}

function writeDay(year: number, month: number, date: number): Day {
	const yearText = year > 999 ? `${year}` : `${year}`.padStart(4, '0');
	return `${yearText}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
}

import type { Day } from './day';

/** UTC, ISO 8601 with milliseconds: `2026-11-21T02:32:00.000Z`. */
export type Instant = string;

/** Shanghai is eight hours ahead and has had no summer time since 1991. */
const AHEAD_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** The Asia/Shanghai calendar day of an instant: `2026-11-20T16:00:00.000Z` → `2026-11-21`. */
export function dayOfInstant(instant: Instant): Day {
	return dayOfMs(Date.parse(instant));
}

/** The same for milliseconds since 1970, as clocks count them. */
export function dayOfMs(ms: number): Day {
	return new Date(ms + AHEAD_MS).toISOString().slice(0, 10);
}

/** The time a clock in Shanghai shows, without zone: `2026-11-20T16:00:00.000Z` → `2026-11-21T00:00:00.000`. */
export function localTime(instant: Instant): string {
	return new Date(Date.parse(instant) + AHEAD_MS).toISOString().slice(0, -1);
}

/** First and last instant of a Shanghai day. */
export function instantsOfDay(day: Day): { from: Instant; until: Instant } {
	const from = Date.parse(`${day}T00:00:00.000+08:00`);
	return { from: new Date(from).toISOString(), until: new Date(from + DAY_MS - 1).toISOString() };
}

import { addDays, daysBetween } from '~/domain/day';

/** The only clock. Below the edge time is an argument. */
export interface Clock {
	/** UTC, ISO 8601 with milliseconds. */
	now(): string;
	/** The calendar day in Asia/Shanghai. */
	today(): string;
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** With `fixedToday` the time of day runs on while the day stays, so instants and "today" agree. */
export function createClock(fixedToday: string | null, realNow: () => number = Date.now): Clock {
	const now = () => {
		const real = realNow();
		const shift = fixedToday ? daysBetween(shanghaiDay(real), fixedToday) * DAY_MS : 0;
		return new Date(real + shift).toISOString();
	};
	return { now, today: () => fixedToday ?? shanghaiDay(realNow()) };
}

/** The Asia/Shanghai calendar day of an instant (UTC+8, no summer time since 1991). */
export function dayOfInstant(instant: string): string {
	return shanghaiDay(Date.parse(instant));
}

/** First and last instant of a Shanghai day. */
export function instantsOfDay(day: string): { from: string; until: string } {
	const from = Date.parse(`${day}T00:00:00.000+08:00`);
	const next = Date.parse(`${addDays(day, 1)}T00:00:00.000+08:00`);
	return { from: new Date(from).toISOString(), until: new Date(next - 1).toISOString() };
}

function shanghaiDay(ms: number): string {
	return new Date(ms + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

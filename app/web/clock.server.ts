import { daysBetween } from '~/domain/day';
import { dayOfMs } from '~/domain/instant';

/** The only clock. Below the edge time is an argument. */
export interface Clock {
	/** UTC, ISO 8601 with milliseconds. */
	now(): string;
	/** The calendar day in Asia/Shanghai. */
	today(): string;
}

const DAY_MS = 86_400_000;

/** With `fixedToday` the time of day runs on while the day stays, so instants and "today" agree. */
export function createClock(fixedToday: string | null, realNow: () => number = Date.now): Clock {
	const now = () => {
		const real = realNow();
		const shift = fixedToday ? daysBetween(dayOfMs(real), fixedToday) * DAY_MS : 0;
		return new Date(real + shift).toISOString();
	};
	return { now, today: () => fixedToday ?? dayOfMs(realNow()) };
}

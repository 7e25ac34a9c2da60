import { instantAfter } from './session-life';

/** How many tries in a row are allowed, and for how long the door stays shut afterwards. */
export interface Limit {
	tries: number;
	minutes: number;
}

/** Per sign-in name: five wrong passwords shut it for a quarter of an hour (TRUST). */
export const LOGIN_LIMIT: Limit = { tries: 5, minutes: 15 };
/** Per address: one password tried on many names. Offices share an address, so it allows more; right ones do not count. */
export const ADDRESS_LIMIT: Limit = { tries: 30, minutes: 15 };

/** Under which key tries are counted. */
export const loginKey = (login: string) => `login:${login}`;
export const addressKey = (address: string) => `address:${address}`;
export const ownPasswordKey = (personId: string) => `own:${personId}`;

/** Tries counted so far. They are forgotten at `until`. */
export interface Tries {
	count: number;
	until: string;
}

/**
 * Counts one more try, before the password is looked at: a hundred at once are counted like a hundred in a row.
 * The last allowed try starts the full waiting time; tries at a shut door do not prolong it.
 */
export function countTry(kept: Tries | null, limit: Limit, now: string): { tries: Tries; allowed: boolean } {
	const until = instantAfter(now, limit.minutes * 60_000);
	if (!kept || kept.until <= now) return { tries: { count: 1, until }, allowed: true };
	if (kept.count >= limit.tries) return { tries: kept, allowed: false };
	const count = kept.count + 1;
	return { tries: { count, until: count === limit.tries ? until : kept.until }, allowed: true };
}

/** Whole minutes until the tries are forgotten, at least one: what the page says. */
export function minutesToWait(tries: Tries, now: string): number {
	return Math.max(1, Math.ceil((Date.parse(tries.until) - Date.parse(now)) / 60_000));
}

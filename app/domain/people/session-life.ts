/** ASVS 5: nobody there for half an hour, or half a day since the password, ends it. */
export const IDLE_MS = 30 * 60_000;
export const ABSOLUTE_MS = 12 * 3_600_000;
const TOUCH_MS = 60_000;

/**
 * Whether a session may still be used at the instant `now`: not idle for more than 30 min, not older than 12 h. When the
 * clock has been set back by more than that since its last use (TRUST R11) it is over, or it would live on for days.
 */
export function sessionAlive(session: { createdAt: string; lastSeenAt: string }, now: string): boolean {
	const idle = Date.parse(now) - Date.parse(session.lastSeenAt);
	return idle >= -ABSOLUTE_MS && idle <= IDLE_MS && Date.parse(now) - Date.parse(session.createdAt) <= ABSOLUTE_MS;
}

/** A use is written down at most once a minute: a page view is no reason for a disk write. */
export function wantsTouch(session: { lastSeenAt: string }, now: string): boolean {
	return Date.parse(now) - Date.parse(session.lastSeenAt) > TOUCH_MS;
}

/** Sessions begun before this instant are over whatever their use. */
export function oldestSession(now: string): string {
	return instantAfter(now, -ABSOLUTE_MS);
}

/** `instantAfter('2026-11-21T00:00:00.000Z', 60_000)` → `2026-11-21T00:01:00.000Z`. */
export function instantAfter(now: string, ms: number): string {
	return new Date(Date.parse(now) + ms).toISOString();
}

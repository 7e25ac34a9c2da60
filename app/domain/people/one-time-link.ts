import { accepted, type Outcome, refused } from '../outcome';
import { instantAfter } from './session-life';

/** A first or forgotten password can be set for this long. */
export const LINK_HOURS = 72;

/** When a link made now stops working. */
export function linkExpiry(now: string): string {
	return instantAfter(now, LINK_HOURS * 3_600_000);
}

/** Whether a link still opens: unknown ones (null), used ones and expired ones say which they are. */
export function checkLink<Link extends { usedAt: string | null; expiresAt: string }>(
	link: Link | null,
	disabledAt: string | null,
	now: string,
): Outcome<Link> {
	if (!link || disabledAt !== null) return refused('link-unknown');
	if (link.usedAt !== null) return refused('link-used');
	if (link.expiresAt <= now) return refused('link-expired');
	return accepted(link);
}

import type { Database } from '~/data/database.server';
import { findLink } from '~/data/sessions.server';
import { checkLink } from '~/domain/people/one-time-link';

/** What the page of a one-time link shows: whose it is, or why it does not open. */
export type LinkView = { state: 'open'; name: string; login: string } | { state: 'unknown' | 'used' | 'expired' };

/** Looks at a link without using it up. */
export async function oneTimeLink(db: Database, tokenHash: string, now: string): Promise<LinkView> {
	const found = await findLink(db.reader, tokenHash);
	const checked = checkLink(found?.link ?? null, found?.person.disabledAt ?? null, now);
	if (found && checked.ok) return { state: 'open', name: found.person.name, login: found.person.login };
	const code = checked.ok ? '' : checked.refusal.code;
	return { state: code === 'link-used' ? 'used' : code === 'link-expired' ? 'expired' : 'unknown' };
}

import { describe, expect, it } from 'vitest';
import { checkLink, linkExpiry } from '~/domain/people/one-time-link';

const now = '2026-11-21T04:00:00.000Z';
const link = { usedAt: null as string | null, expiresAt: '2026-11-22T04:00:00.000Z' };

it('works for three days', () => {
	expect(linkExpiry(now)).toBe('2026-11-24T04:00:00.000Z');
});

describe('checkLink', () => {
	it('opens while fresh', () => {
		expect(checkLink(link, null, now)).toEqual({ ok: true, value: link });
		expect(checkLink({ ...link, expiresAt: '2026-11-21T04:00:00.001Z' }, null, now)).toMatchObject({ ok: true });
	});

	it.each([
		['nobody knows it', null, null, 'link-unknown'],
		['its person is disabled', link, now, 'link-unknown'],
		['it was used', { ...link, usedAt: now }, null, 'link-used'],
		['it was used and has expired', { usedAt: now, expiresAt: now }, null, 'link-used'],
		['it expires this moment', { ...link, expiresAt: now }, null, 'link-expired'],
	])('says so when %s', (_, given, disabledAt, code) => {
		expect(checkLink(given, disabledAt, now)).toEqual({ ok: false, refusal: { code } });
	});
});

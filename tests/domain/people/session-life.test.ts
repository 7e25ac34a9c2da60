import { describe, expect, it } from 'vitest';
import { instantAfter, oldestSession, sessionAlive, wantsTouch } from '~/domain/people/session-life';

const now = '2026-11-21T04:00:00.000Z';

describe('sessionAlive', () => {
	it.each([
		['just begun', now, now, true],
		['idle for 30 min', '2026-11-21T03:00:00.000Z', '2026-11-21T03:30:00.000Z', true],
		['idle a moment longer', '2026-11-21T03:00:00.000Z', '2026-11-21T03:29:59.999Z', false],
		['twelve hours old', '2026-11-20T16:00:00.000Z', now, true],
		['a moment older', '2026-11-20T15:59:59.999Z', now, false],
		['begun by a clock that was ahead', '2026-11-21T05:00:00.000Z', '2026-11-21T05:00:00.000Z', true],
		['set back by half a day', '2026-11-21T16:00:00.000Z', '2026-11-21T16:00:00.000Z', true],
		['set back by a moment more', '2026-11-21T16:00:00.000Z', '2026-11-21T16:00:00.001Z', false],
	])('%s', (_, createdAt, lastSeenAt, alive) => {
		expect(sessionAlive({ createdAt, lastSeenAt }, now)).toBe(alive);
	});
});

it.each([
	['2026-11-21T03:59:00.000Z', false],
	['2026-11-21T03:58:59.999Z', true],
])('last seen %s is written down again: %s', (lastSeenAt, wanted) => {
	expect(wantsTouch({ lastSeenAt }, now)).toBe(wanted);
});

it('counts instants across days', () => {
	expect(oldestSession(now)).toBe('2026-11-20T16:00:00.000Z');
	expect(instantAfter('2026-12-31T23:59:59.999Z', 1)).toBe('2027-01-01T00:00:00.000Z');
});

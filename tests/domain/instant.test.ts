import { expect, it } from 'vitest';
import { dayOfInstant, dayOfMs, instantsOfDay, localTime } from '~/domain/instant';

it.each([
	['2026-11-20T15:59:59.999Z', '2026-11-20'],
	['2026-11-20T16:00:00.000Z', '2026-11-21'],
	['2026-12-31T16:00:00.000Z', '2027-01-01'],
])('%s is %s in Shanghai', (instant, day) => {
	expect(dayOfInstant(instant)).toBe(day);
	expect(dayOfMs(Date.parse(instant))).toBe(day);
});

it('a day lasts from midnight to midnight in Shanghai', () => {
	expect(instantsOfDay('2026-11-21')).toEqual({ from: '2026-11-20T16:00:00.000Z', until: '2026-11-21T15:59:59.999Z' });
});

it('a clock in Shanghai shows an instant without a zone', () => {
	expect(localTime('2026-11-20T16:00:00.000Z')).toBe('2026-11-21T00:00:00.000');
});

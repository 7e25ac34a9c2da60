import { expect, it } from 'vitest';
import { isInstantOf } from '~/domain/audit/is-instant-of';

const [EARLY, MIDDLE, LATE] = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z'];

it.each([
	['its own', MIDDLE, EARLY, undefined, true],
	['a later one', LATE, EARLY, undefined, false],
	['an earlier one', EARLY, EARLY, undefined, false],
	['an earlier one after a clock jump', EARLY, MIDDLE, undefined, true],
	['none', null, MIDDLE, undefined, false],
	['the one the event says', EARLY, EARLY, EARLY, true],
	['another than the event says', MIDDLE, MIDDLE, EARLY, false],
])('%s', (_, kept, atBefore, said, is) => {
	expect(isInstantOf(kept, MIDDLE, atBefore, said)).toBe(is);
});

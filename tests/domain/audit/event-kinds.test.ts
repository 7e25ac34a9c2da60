import { expect, it } from 'vitest';
import { EVENT_KINDS } from '~/domain/audit/event-kinds';

it('names every kind once, as subject.happening in plain letters', () => {
	expect(new Set(EVENT_KINDS).size).toBe(EVENT_KINDS.length);
	for (const kind of EVENT_KINDS) expect(kind).toMatch(/^[a-z][A-Za-z]+\.[a-z][A-Za-z]+$/);
});

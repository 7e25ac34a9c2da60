import { expect, it } from 'vitest';
import { forgetOldest } from '~/reads/forget-oldest.server';

it.each([
	[{ a: 3, b: 3, c: 3 }, 'c', ['a', 'b', 'c']],
	[{ a: 3, b: 3, c: 4 }, 'c', ['b', 'c']],
	[{ a: 0, b: 9, c: 1 }, 'c', ['c']],
	[{ a: 1, b: 1, c: 12 }, 'c', ['c']],
	[{ a: 12, b: 1, c: 1 }, 'a', ['a']],
	[{ a: 4, b: 4, c: 4 }, 'gone', ['b', 'c']],
])('of %j, nine at most and %s the latest, %j stay', (sizes, latest, stay) => {
	const kept = new Map(Object.entries(sizes).map(([key, size]) => [key, { size }]));
	forgetOldest(kept, kept.get(latest) ?? { size: 1 }, ({ size }) => size, 9);
	expect([...kept.keys()]).toEqual(stay);
});

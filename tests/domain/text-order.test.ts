import { describe, expect, it } from 'vitest';
import { listOrder } from '~/domain/project/list-order';
import { textOrder } from '~/domain/text-order';

describe('textOrder', () => {
	it.each([
		['a', 'b', -1],
		['b', 'a', 1],
		['a', 'a', 0],
		['', 'a', -1],
		['A', 'a', -1],
		['a', '吴', -1],
		['10', '9', -1],
	])('%j and %j: %i', (one, other, sign) => {
		expect(Math.sign(textOrder(one, other))).toBe(sign);
	});
});

describe('listOrder', () => {
	it.each([
		['the unit first', { unit: 'anji', name: 'b' }, { unit: 'deqing', name: 'a' }, -1],
		['then the name', { unit: 'anji', name: 'b' }, { unit: 'anji', name: 'a' }, 1],
		['namesakes stand equal', { unit: 'anji', name: 'a' }, { unit: 'anji', name: 'a' }, 0],
	])('%s', (_, one, other, sign) => {
		expect(Math.sign(listOrder(one, other))).toBe(sign);
	});
});

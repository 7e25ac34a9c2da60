import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_STANDARDS } from '~/domain/entry/default-standards';
import { labelOf, readLabel } from '~/domain/entry/label';
import { labelled } from '../../support/figures';

const limitsOf = (label: string) => labelled(label).map(({ limit }) => limit);

describe('the short name of a standard', () => {
	it.each([
		['345+1.5', [30, 400, 500, 1.5]],
		['456+2.0', [40, 500, 600, 2]],
		['456+2', [40, 500, 600, 2]],
		['３４５＋１．５', [30, 400, 500, 1.5]],
		[' 345 + 1.5 ', [30, 400, 500, 1.5]],
		['111+0.05', [10, 100, 100, 0.05]],
		['2456+节能减排', [40, 500, 600, 2, null, null]],
	])('%s stands for its numbers', (label, limits) => {
		expect(limitsOf(label)).toEqual(limits);
	});

	it.each([
		...[
			'',
			'345',
			'345+',
			'+1.5',
			'345+0',
			'345+0.00',
			'045+1.5',
			'305+1.5',
			'3456+1.5',
			'345+1.555',
			'345+12',
			'345+-1',
		],
		...['345-1.5', '三四五+1.5', '345+1,5', '345+1.5.0', '0456+节能减排', '456+节能减排', '2456+减排', '345+1e1'],
	])('%s is nonsense', (label) => {
		expect(readLabel(label)).toEqual({ ok: false, refusal: { code: 'label-unreadable', field: 'label' } });
	});

	it('is derived from the numbers and reads back to them', () => {
		for (const { name, indicators } of DEFAULT_STANDARDS) expect(labelOf(indicators)).toBe(name);
		const digit = fc.integer({ min: 1, max: 9 });
		fc.assert(
			fc.property(digit, digit, digit, fc.integer({ min: 1, max: 999 }), (a, b, c, hundredths) => {
				const read = labelled(`${a}${b}${c}+${hundredths / 100}`);
				expect(labelled(labelOf(read) ?? '')).toEqual(read);
			}),
		);
	});

	it('is none where the numbers have none', () => {
		const [tax, ...rest] = labelled('345+1.5');
		const change = (given: object) => labelOf([{ ...labelled('345+1.5')[0], ...given } as never, ...rest]);
		expect(change({ limit: 35 })).toBeNull();
		expect(change({ limit: 100 })).toBeNull();
		expect(change({ limit: null })).toBeNull();
		expect(labelOf(rest)).toBeNull();
		expect(labelOf([tax as never, ...rest.slice(0, 2)])).toBeNull();
		expect(labelOf([...labelled('345+1.5'), labelled('2456+节能减排')[4] as never])).toBeNull();
		const saving = labelled('2456+节能减排').map((one) => (one.key === 'emissions' ? { ...one, limit: 5 } : one));
		expect(labelOf(saving)).toBeNull();
	});
});

import { describe, expect, it } from 'vitest';
import { type Marked, type Marks, marksTaken, type Remarked } from '~/domain/imports/marks-taken';

const marks = (given: Partial<Marks>): Marks => ({
	...{ unit: 'deqing', projectCode: null, externalId: null, phaseOf: null },
	...given,
});
const moved = (projectId: string, before: Partial<Marks>, after: Partial<Marks>): Remarked => ({
	...{ projectId, before: marks(before), after: marks(after) },
});
const known = (projectId: string, given: Partial<Marks>): Marked => ({ projectId, ...marks(given) });
const A = { projectCode: 'A' };
const B = { projectCode: 'B' };
const taken = (remarked: Remarked[], others: Marked[], voids: string[] = []) =>
	[...marksTaken(remarked, new Set(voids), others)].flatMap(([id, found]) =>
		found.map(({ field, holder }) => `${id} ${field} ${holder}`),
	);

describe('marks that an undo would give back', () => {
	it.each([
		['a code another project carries', A, A, ['one projectCode other']],
		['one of another unit', A, { ...A, unit: 'anji' }, ['one projectCode other']],
		['one nobody carries', A, B, []],
		['none at all', {}, B, []],
		['one of the other phase', { ...A, phaseOf: 'x' }, { ...A, phaseOf: 'x' }, []],
		['one of another phase', { ...A, phaseOf: 'x' }, { ...A, phaseOf: 'y' }, ['one projectCode other']],
		['a number of the unit', { externalId: '7' }, { externalId: '7' }, ['one externalId other']],
		['the same number elsewhere', { externalId: '7' }, { externalId: '7', unit: 'anji' }, []],
		['another number', { externalId: '7' }, { externalId: '8' }, []],
	])('%s', (_, after, other, expected) => {
		expect(taken([moved('one', B, after)], [known('one', B), known('other', other)])).toEqual(expected);
	});

	it('both at once', () => {
		const both = { ...A, externalId: '7' };
		expect(taken([moved('one', {}, both)], [known('other', both)])).toHaveLength(2);
	});

	it('a code that two phases share who part', () => {
		const phase = { ...A, phaseOf: 'x' };
		expect(taken([moved('one', phase, A)], [known('other', phase)])).toEqual(['one projectCode other']);
		expect(taken([moved('one', phase, phase)], [known('other', A)])).toEqual([]);
	});

	it('do not meet what the same undo takes out or moves away', () => {
		expect(taken([moved('one', B, A)], [known('other', A)], ['other'])).toEqual([]);
		const swapped = [moved('one', B, A), moved('other', A, B)];
		expect(taken(swapped, [known('one', B), known('other', A)])).toEqual([]);
	});

	it('meet what it gives back to another', () => {
		const twice = [moved('one', B, A), moved('other', {}, A)];
		expect(taken(twice, [])).toEqual(['one projectCode other', 'other projectCode one']);
	});
});

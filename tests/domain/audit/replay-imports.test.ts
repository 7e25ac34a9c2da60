import { describe, expect, it } from 'vitest';
import { type ImportEvent, importFault, type KeptImport } from '~/domain/audit/replay-imports';

const [BEFORE, AT] = ['2026-10-31T03:00:00.000Z', '2026-10-31T04:00:00.000Z'];
const record = {
	...{ personName: '示例专员', createdAt: BEFORE, committedAt: AT },
	...{ choicesSha256: 'c'.repeat(64), findingsSha256: 'f'.repeat(64) },
};
const counts = { rows: 2, created: 2 };
const kept: KeptImport = {
	...record,
	...{ status: 'committed', fileName: 'ledger.csv', fileSha256: 'a'.repeat(64), unit: 'anji', dataAsOf: '2026-10-31' },
	...{ personId: 'officer', counts },
};
const committed: ImportEvent = {
	...{ at: AT, kind: 'import.committed', personId: 'officer', unit: 'anji', subject: 'ledger.csv' },
	details: { fileName: 'ledger.csv', fileSha256: 'a'.repeat(64), asOf: '2026-10-31', counts, record },
};
const { record: _, ...less } = committed.details;
const early: ImportEvent = { ...committed, details: less };

describe('importFault', () => {
	it('agrees when the row says what its event said, also what early events did not say', () => {
		expect(importFault(committed, kept, BEFORE)).toBeNull();
		expect(importFault(early, { ...kept, findingsSha256: null }, BEFORE)).toBeNull();
		expect(importFault(early, { ...kept, committedAt: BEFORE }, AT)).toBeNull();
		expect(importFault({ ...committed, kind: 'project.edited' }, undefined, BEFORE)).toBeNull();
	});

	it.each<[string, ImportEvent, KeptImport | undefined]>([
		['nothing', committed, undefined],
		['a draft', committed, { ...kept, status: 'draft' }],
		['another file', committed, { ...kept, fileSha256: 'b'.repeat(64) }],
		['another name', committed, { ...kept, fileName: 'x' }],
		['another unit', committed, { ...kept, unit: null }],
		['another day', committed, { ...kept, dataAsOf: '2026-09-30' }],
		['another person', committed, { ...kept, personId: 'x' }],
		['another name of the person', committed, { ...kept, personName: 'x' }],
		['other counts', committed, { ...kept, counts: { rows: 3, created: 2 } }],
		['other findings', committed, { ...kept, findingsSha256: null }],
		['other choices', committed, { ...kept, choicesSha256: 'd'.repeat(64) }],
		['another instant', early, { ...kept, committedAt: BEFORE }],
	])('finds %s', (_name, event, row) => {
		expect(importFault(event, row, BEFORE)).toBe('import-changed');
	});
});

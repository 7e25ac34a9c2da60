import { describe, expect, it } from 'vitest';
import { newMeasurements } from '~/domain/imports/new-measurements';
import { projectFacts } from '../../support/project-facts';

const TODAY = '2026-11-21';
const statement = (measured?: object, asOf = '2026-10-31') => ({ row: 3, unit: 'deqing', asOf, fields: {}, measured });
const of = (given: Parameters<typeof statement>, known: Parameters<typeof newMeasurements>[2] = [], facts = {}) =>
	newMeasurements(projectFacts(facts), statement(...given), known, '台账.xlsx', TODAY);

describe('newMeasurements', () => {
	it('takes what a row measured, for the period that ends with the ledger', () => {
		expect(of([{ taxPerMu: 28.5, floorAreaRatio: 1.6 }])).toEqual([
			{ key: 'taxPerMu', value: 28.5, periodUntil: '2026-10-31', source: '台账.xlsx' },
			{ key: 'floorAreaRatio', value: 1.6, periodUntil: '2026-10-31', source: '台账.xlsx' },
		]);
		expect(of([])).toEqual([]);
	});

	it('leaves what is on record already, and takes a correction', () => {
		const known = of([{ taxPerMu: 28.5 }]);
		expect(of([{ taxPerMu: 28.5 }], known)).toEqual([]);
		expect(of([{ taxPerMu: 28.6 }], known)).toHaveLength(1);
		expect(of([{ taxPerMu: 28.5 }, '2026-09-30'], known)).toHaveLength(1);
	});

	it('leaves what no measurement may be', () => {
		expect(of([{ taxPerMu: 1 }], [], { withdrawnOn: TODAY })).toEqual([]);
		expect(of([{ taxPerMu: 1 }, '2026-11-22'])).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_FOLLOW_UP } from '~/domain/entry/default-standards';
import { decideMeasurement, type Measurement } from '~/domain/entry/measurement';
import { promiseLedger } from '~/domain/entry/promise-ledger';
import type { ProjectFacts } from '~/domain/project/facts';
import { codeOf } from '../../support/code-of';
import { happened } from '../../support/project-facts';
import { measured, promises } from '../../support/promised';

const TODAY = '2026-11-21';

const ledger = (facts: Partial<ProjectFacts>, measurements: Measurement[], on = TODAY) =>
	promiseLedger({ promises, milestones: {}, ...facts }, measurements, DEFAULT_FOLLOW_UP, on);

describe('the promise ledger', () => {
	it('waits before completion and production', () => {
		expect(ledger({}, []).map(({ key, state, dueOn, step }) => [key, state, dueOn, step])).toEqual([
			['taxPerMu', 'waiting', null, null],
			['outputPerMu', 'waiting', null, null],
			['floorAreaRatio', 'waiting', null, null],
			['emissions', 'waiting', null, null],
		]);
		expect(promiseLedger({ milestones: {} }, [], DEFAULT_FOLLOW_UP, TODAY)).toEqual([]);
	});

	it.each([
		['2026-05-24', 1.5, 'kept', 100, 0, null],
		['2026-05-24', 1.6, 'kept', 106.666666, 0, null],
		['2026-05-25', 1.2, 'nearly', 80, 20, null],
		['2026-05-25', 1.19, 'short', 79.333333, 20.666667, null],
		['2026-05-24', 1.2, 'nearly', 80, 20, 'reminder'],
		['2026-05-24', null, 'open', null, null, 'reminder'],
		['2026-05-25', null, 'open', null, null, null],
		['2026-05-25', 0, 'short', 0, 100, null],
	] as const)(
		'floor area ratio, completed %s, measured %s: %s',
		(completed, value, state, percent, gapPercent, step) => {
			const facts = { milestones: happened({ completed }) };
			const line = ledger(facts, value === null ? [] : [measured('floorAreaRatio', value, completed)])[2];
			expect(line).toMatchObject({ state, percent, gapPercent, step, dueOn: completed });
		},
	);

	it.each([
		[180, null],
		[181, 'reminder'],
		[270, 'reminder'],
		[271, 'rectification'],
		[545, 'rectification'],
		[546, 'liability'],
	])('%d days after it was due: %s', (days, step) => {
		const on = new Date(Date.parse('2026-01-01') + days * 86_400_000).toISOString().slice(0, 10);
		const line = ledger({ milestones: happened({ completed: '2026-01-01' }) }, [], on)[2];
		expect(line).toMatchObject({ state: 'open', step });
	});

	it('asks for tax and output every year of production, each measured in its own year', () => {
		const facts = { milestones: happened({ inProduction: '2024-06-30' }) };
		const taxes = [measured('taxPerMu', 20, '2025-06-30'), measured('taxPerMu', 31, '2026-06-30')];
		const lines = ledger(facts, taxes).filter(({ key }) => key === 'taxPerMu');
		expect(lines.map(({ due, dueOn, state, measured: found }) => [due, dueOn, state, found?.value])).toEqual([
			[{ at: 'production', year: 1 }, '2025-06-30', 'short', 20],
			[{ at: 'production', year: 2 }, '2026-06-30', 'kept', 31],
			[{ at: 'production', year: 3 }, '2027-06-30', 'waiting', undefined],
		]);
		expect(ledger(facts, taxes, '2026-06-30').filter(({ key }) => key === 'taxPerMu')).toHaveLength(2);
	});

	it('ends with 达产, and after ten years', () => {
		const years = (atOutput: string | null, on: string) =>
			ledger(
				{ milestones: happened({ inProduction: '2010-01-01', ...(atOutput ? { atOutput } : {}) }) },
				[],
				on,
			).filter(({ key }) => key === 'taxPerMu').length;
		expect(years('2011-06-01', TODAY)).toBe(2);
		expect(years(null, TODAY)).toBe(10);
	});

	it('reads less as more where less is better, and a promise of nothing as kept', () => {
		const facts = { milestones: happened({ inProduction: '2025-11-21' }) };
		const of = (value: number, promised = 10) =>
			promiseLedger(
				{ promises: { emissions: promised }, ...facts },
				[measured('emissions', value, TODAY)],
				DEFAULT_FOLLOW_UP,
				TODAY,
			)[0];
		expect(of(10)).toMatchObject({ state: 'kept', percent: 100 });
		expect(of(12.5)).toMatchObject({ state: 'nearly', percent: 80, gapPercent: 20 });
		expect(of(0)).toMatchObject({ state: 'kept' });
		const tax = promiseLedger(
			{ promises: { taxPerMu: 0 }, ...facts },
			[measured('taxPerMu', 1, TODAY)],
			DEFAULT_FOLLOW_UP,
			TODAY,
		)[0];
		expect(tax).toMatchObject({ state: 'kept' });
	});

	it('takes the later period, and of one period what was recorded last', () => {
		const facts = { milestones: happened({ completed: '2026-01-01' }) };
		const rows = [1.1, 1.2].map((value) => measured('floorAreaRatio', value, '2026-02-01'));
		const line = ledger(facts, [
			...rows,
			measured('floorAreaRatio', 9, '2026-01-15'),
			measured('floorAreaRatio', 9, '2027-01-01'),
		]);
		expect(line[2]?.measured?.value).toBe(1.2);
	});
});

describe('decideMeasurement', () => {
	const good = measured('taxPerMu', 30, TODAY);

	it.each<[string, object, object]>([
		['ok', {}, {}],
		['ok', {}, { value: 0, source: ' 税务部门 ' }],
		['project-withdrawn', { withdrawnOn: TODAY }, {}],
		['indicator-unknown', {}, { key: 'smell' }],
		['measurement-unfit', {}, { value: -0.01 }],
		['measurement-unfit', {}, { value: Number.NaN }],
		['measurement-unfit', {}, { value: 1_000_000_001 }],
		['not-a-day', {}, { periodUntil: '2026' }],
		['measured-in-future', {}, { periodUntil: '2026-11-22' }],
		['source-missing', {}, { source: ' ' }],
		['text-too-long', {}, { source: '长'.repeat(201) }],
		['text-too-long', {}, { source: 'a\u202eb' }],
	])('%s', (code, facts, given) => {
		expect(codeOf(decideMeasurement(facts, { ...good, ...given }, TODAY))).toBe(code);
	});
});

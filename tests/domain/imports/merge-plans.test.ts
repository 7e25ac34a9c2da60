import { describe, expect, it } from 'vitest';
import type { MergeContext } from '~/domain/imports/merge-statement';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { type Fields, known, merge, merged, PLANNED } from '../../support/merged';
import { projectFacts } from '../../support/project-facts';

describe('a first planned day', () => {
	const ORIGINAL = 'milestones.started.originalOn';
	const granted = projectFacts({ milestones: { landGranted: { actualOn: '2026-01-05' } } });
	const wished = (fields: Fields, given?: Partial<MergeContext>, facts = granted) => {
		const { after, moved, wishes } = merged(facts, fields, given);
		return [after.milestones.started?.plannedOn, moved, wishes.map(({ wish }) => [wish.plannedOn, wish.previousOn])];
	};

	it.each<[string, Fields]>([
		['as plan', { [PLANNED]: '2027-12-31' }],
		['as original plan', { [ORIGINAL]: '2027-12-31' }],
		['as both', { [PLANNED]: '2027-12-31', [ORIGINAL]: '2026-12-31' }],
	])('is a wish where a default limit is in force: %s', (_, fields) => {
		expect(wished(fields)).toEqual([undefined, false, [['2027-12-31', null]]]);
		const asked = { milestone: 'started' as const, plannedOn: '2027-12-31', previousOn: null };
		expect(wished(fields, { asked: [{ ...asked, status: 'pending' }] })).toEqual([undefined, false, []]);
		expect(merged(granted, fields, { asked: [{ ...asked, status: 'refused' }] }).warnings).toMatchObject([
			{ code: 'plan-change-turned-down' },
		]);
	});

	it('is taken where nothing else holds: no limit, or the milestone was reached', () => {
		const day = { [PLANNED]: '2027-12-31' };
		expect(wished(day, {}, projectFacts())).toEqual(['2027-12-31', true, []]);
		expect(wished(day, { rules: { ...DEFAULT_RULE_SET, fallbacks: [] } })).toEqual(['2027-12-31', true, []]);
		expect(wished({ ...day, 'milestones.started.actualOn': '2026-02-01' })).toEqual(['2027-12-31', true, []]);
		expect(wished({ ...day, 'milestones.landGranted.actualOn': '2026-01-05' }, {}, projectFacts())).toEqual([
			...['2027-12-31', true, []],
		]);
	});

	it('stays out where the plan was moved or taken away since', () => {
		const newer = new Map([[PLANNED, '2026-11-03']]);
		expect(wished({ [PLANNED]: '2027-12-31' }, { newer }, projectFacts())).toEqual([undefined, false, []]);
	});
});

describe('a changed planned day', () => {
	const moved = { [PLANNED]: '2026-09-01' };
	const asked = (
		status: 'pending' | 'approved' | 'refused' | 'cancelled',
		plannedOn: string,
		previousOn = '2026-06-01',
	) => [
		{ milestone: 'completed' as const, plannedOn: '2028-01-01', previousOn: null, status: 'pending' as const },
		{ milestone: 'started' as const, plannedOn, previousOn, status },
	];

	it('is a wish, never a move', () => {
		const { after, moved: moves, wishes } = merged(known, moved, { light: 'red' });
		expect([after.milestones.started?.plannedOn, moves]).toEqual(['2026-06-01', false]);
		expect(wishes).toEqual([
			{
				wish: { kind: 'planChange', milestone: 'started', plannedOn: '2026-09-01', previousOn: '2026-06-01' },
				reasonCode: 'other',
				reason: '台账“德清10月.xlsx”（数据截至 2026-10-31）所列计划日期',
				filedLate: true,
			},
		]);
		expect(merged(known, moved).wishes[0]?.filedLate).toBe(false);
	});

	it.each<[string, ReturnType<typeof asked>, string[], number]>([
		['waits already', asked('pending', '2026-09-01'), [], 0],
		['another day waits', asked('pending', '2026-08-01'), ['plan-change-pending'], 0],
		['was refused', asked('refused', '2026-09-01'), ['plan-change-turned-down'], 0],
		['was taken back', asked('cancelled', '2026-09-01'), ['plan-change-turned-down'], 0],
		['another day was refused', asked('refused', '2026-08-01'), [], 1],
		['was refused under another plan', asked('refused', '2026-09-01', '2026-05-01'), [], 1],
		['was approved once and left again', asked('approved', '2026-09-01'), [], 1],
	])('%s', (_, before, warnings, count) => {
		const result = merged(known, moved, { asked: before });
		expect(result.warnings.map(({ code }) => code)).toEqual(warnings);
		expect(result.wishes).toHaveLength(count);
	});

	it('of a milestone that was reached is left out', () => {
		const { warnings, wishes } = merged(known, { ...moved, 'milestones.started.actualOn': '2026-07-01' });
		expect(wishes).toEqual([]);
		expect(warnings).toEqual([{ code: 'plan-of-passed-milestone', field: PLANNED, params: { milestone: 'started' } }]);
	});

	it('is judged as if all wishes of the row were granted', () => {
		const both = { [PLANNED]: '2027-07-01', 'milestones.completed.plannedOn': '2028-01-01' };
		expect(merged(known, both).wishes).toHaveLength(2);
		expect(merge(known, { 'milestones.completed.plannedOn': '2026-05-01' })).toMatchObject({
			refusal: {
				code: 'plan-before-earlier',
				field: 'milestones.completed.plannedOn',
				params: { milestone: 'started' },
			},
		});
	});

	it('of a withdrawn project is refused', () => {
		expect(merge({ ...known, withdrawnOn: '2026-10-01' }, moved)).toMatchObject({ ok: false });
	});
});

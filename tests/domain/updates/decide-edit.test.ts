import { describe, expect, it } from 'vitest';
import { NO_FACTS } from '~/domain/project/facts';
import { applyChanges } from '~/domain/updates/apply-changes';
import { fieldOf, updatedOn } from '~/domain/updates/changes-to';
import { type Creation, decideCreate } from '~/domain/updates/decide-create';
import { decideEdit, type Edit } from '~/domain/updates/decide-edit';
import { projectFacts, YI } from '../../support/project-facts';

const TODAY = '2026-11-21';
const facts = projectFacts({ firmName: '湖州示例有限公司', investmentFen: YI, annualPlanFen: { '2026': YI } });

describe('decideEdit', () => {
	const edit = (input: Partial<Edit>) => decideEdit(facts, { fields: {}, reason: '', ...input }, TODAY);
	const moved = (input: Partial<Edit>) => {
		const outcome = edit(input);
		return outcome.ok ? outcome.value.changes.map((change) => [change.field, change.to]) : outcome.refusal.code;
	};

	it('moves only what differs, trims words, clears what is empty, and is an update', () => {
		expect(
			moved({ fields: { name: ' 示例项目 ', firmName: ' ', township: '阜溪街道', investmentFen: 2 * YI } }),
		).toEqual([
			['firmName', null],
			['township', '阜溪街道'],
			['investmentFen', 2 * YI],
			['lastUpdateOn', TODAY],
		]);
	});

	it('lets no form move what has its own decision', () => {
		const sneaky = { unit: 'anji', withdrawnOn: TODAY, milestones: {}, township: '武康' };
		expect(moved({ fields: sneaky })).toEqual([
			['township', '武康'],
			['lastUpdateOn', TODAY],
		]);
	});

	it.each([
		[{ fields: { name: ' ' } }, 'name-missing'],
		[{ fields: { investmentFen: -1 } }, 'amount-negative'],
		[{ fields: { areaMu: -0.01 } }, 'amount-negative'],
		[{ fields: { name: '示例项目' } }, 'nothing-changed'],
		[{ annualPlan: { year: 2026, fen: 1 } }, 'annual-plan-needs-reason'],
		[{ annualPlan: { year: 2026, fen: null } }, 'annual-plan-needs-reason'],
		[{ annualPlan: { year: 2027, fen: -1 } }, 'amount-negative'],
		[{ annualPlan: { year: 2026, fen: YI } }, 'nothing-changed'],
	])('refuses %o: %s', (input, code) => {
		expect(moved(input)).toBe(code);
	});

	it.each([
		[{ annualPlan: { year: 2027, fen: 5 } }, ['annualPlanFen.2027', 5]],
		[{ annualPlan: { year: 2026, fen: 5 }, reason: '投资计划调整文件' }, ['annualPlanFen.2026', 5]],
		[{ fields: { areaMu: 0 } }, ['areaMu', 0]],
	])('accepts %o', (input, change) => {
		expect(moved(input)).toContainEqual(change);
	});

	it.each([
		['more than the total', { fixedInvestmentFen: YI + 1 }, {}, 'fixed-above-total'],
		['a total that shrinks below', { investmentFen: 1 }, { fixedInvestmentFen: 2 }, 'fixed-above-total'],
		['both, one too large', { investmentFen: 1, fixedInvestmentFen: 2 }, {}, 'fixed-above-total'],
		['as much as the total', { fixedInvestmentFen: YI }, {}, 'fixedInvestmentFen'],
		['no total any more', { investmentFen: null }, { fixedInvestmentFen: 2 }, 'investmentFen'],
		['something else, while a ledger said so', { township: '武康' }, { fixedInvestmentFen: 2 * YI }, 'township'],
		[
			'the same amounts, while a ledger said so',
			{ investmentFen: YI, township: '武康' },
			{ fixedInvestmentFen: 2 * YI },
			'township',
		],
	])('holds fixed-asset investment against the total: %s', (_, fields, before, told) => {
		const outcome = decideEdit(projectFacts({ investmentFen: YI, ...before }), { fields, reason: '' }, TODAY);
		expect(outcome.ok ? outcome.value.changes[0]?.field : outcome.refusal.code).toBe(told);
	});

	it('names everything that is the matter at once', () => {
		const fields = { name: ' ', areaMu: -1, taxFen: -1, landUse: 'moon' as 'rented' };
		const outcome = decideEdit(facts, { fields, annualPlan: { year: 2026, fen: 1 }, reason: '' }, TODAY);
		const told = outcome.ok ? [] : [outcome.refusal, ...(outcome.refusal.also ?? [])];
		expect(told.map(({ field }) => field)).toEqual(['name', 'taxFen', 'areaMu', 'landUse', 'reason']);
	});

	it('plans a first year where none is on record', () => {
		const outcome = decideEdit(projectFacts(), { fields: {}, annualPlan: { year: 2026, fen: 1 }, reason: '' }, TODAY);
		expect(outcome.ok).toBe(true);
	});
});

describe('decideCreate', () => {
	const create = (input: Partial<Creation>) =>
		decideCreate({ unit: 'deqing', fields: { name: '示例项目' }, plannedOn: {}, signedOn: null, ...input }, TODAY);

	it('makes the first plan the original', () => {
		const outcome = create({
			fields: { name: ' 示例项目 ', firmName: '湖州示例有限公司', contact: '' },
			signedOn: '2026-11-01',
			plannedOn: { signed: '2026-10-01', started: '2027-03-01', completed: null },
			annualPlan: { year: 2027, fen: YI },
		});
		expect(outcome.ok && applyChanges(NO_FACTS, outcome.value.changes)).toEqual({
			name: '示例项目',
			firmName: '湖州示例有限公司',
			unit: 'deqing',
			lastUpdateOn: TODAY,
			annualPlanFen: { '2027': YI },
			milestones: {
				signed: { actualOn: '2026-11-01', plannedOn: '2026-10-01', originalOn: '2026-10-01' },
				started: { plannedOn: '2027-03-01', originalOn: '2027-03-01' },
			},
		});
	});

	it('takes effect on the day of signing, which needs a reason when it is long ago', () => {
		const signed = (reason?: string) =>
			decideCreate(
				{ unit: 'deqing', fields: { name: '示例项目' }, plannedOn: {}, signedOn: '2026-06-01', reason },
				TODAY,
				{ days: 11, limit: 10 },
			);
		expect(signed()).toMatchObject({ refusal: { code: 'back-dated-without-reason', field: 'reason' } });
		expect(signed(' ')).toMatchObject({ refusal: { params: { days: 11, limit: 10 } } });
		expect(signed('协议移交较晚')).toMatchObject({ ok: true, value: { effectiveOn: '2026-06-01' } });
		expect(create({})).toMatchObject({ ok: true, value: { effectiveOn: null } });
	});

	it.each([
		[{}],
		[{ annualPlan: { year: 2026, fen: null } }],
		[{ plannedOn: { aboveScale: '2029-01-01', atOutput: '2028-01-01' } }],
	])('accepts %o', (input) => {
		expect(create(input).ok).toBe(true);
	});

	it.each([
		[{ unit: '' }, 'unit-missing', 'unit'],
		[{ fields: { name: 'x', investmentFen: 1, fixedInvestmentFen: 2 } }, 'fixed-above-total', 'fixedInvestmentFen'],
		[{ fields: {} }, 'name-missing', 'name'],
		[{ fields: { name: 'x', equipmentFen: -1 } }, 'amount-negative', 'equipmentFen'],
		[{ annualPlan: { year: 2026, fen: -1 } }, 'amount-negative', 'annualPlanFen'],
		[{ signedOn: '2026-11-31' }, 'not-a-day', 'signedOn'],
		[{ signedOn: '2026-11-22' }, 'actual-in-future', 'signedOn'],
		[{ plannedOn: { started: 'spring' } }, 'not-a-day', 'plannedOn.started'],
		[{ plannedOn: { started: '9999-12-31' } }, 'day-out-of-range', 'plannedOn.started'],
		[{ signedOn: '1206-01-05' }, 'day-out-of-range', 'signedOn'],
		[{ signedOn: TODAY, plannedOn: { started: '2026-11-20' } }, 'plan-before-earlier', 'plannedOn.started'],
		[{ plannedOn: { started: '2027-02-01', completed: '2027-01-31' } }, 'plan-before-earlier', 'plannedOn.completed'],
	])('refuses %o: %s', (input, code, field) => {
		expect(create(input)).toMatchObject({ ok: false, refusal: { code, field } });
	});

	it('names everything that is the matter at once, planned days one by one', () => {
		const plannedOn = { started: 'spring', completed: '2027-02-01', inProduction: '2027-01-31' };
		const input = { unit: '', fields: {}, signedOn: '2026-11-22', annualPlan: { year: 2026, fen: -1 }, plannedOn };
		const outcome = create(input);
		const told = outcome.ok ? [] : [outcome.refusal, ...(outcome.refusal.also ?? [])];
		expect(told.map(({ field }) => field)).toEqual([
			...['unit', 'name', 'signedOn', 'annualPlanFen'],
			...['plannedOn.started', 'plannedOn.inProduction'],
		]);
	});
});

describe('one fault is told once', () => {
	it.each(['2062-01-05', 'spring'])('planned days are not held against a signing on %s', (signedOn) => {
		const fields = { name: '示例项目' };
		const outcome = decideCreate({ unit: 'deqing', fields, signedOn, plannedOn: { started: '2027-01-01' } }, TODAY);
		expect(outcome).toMatchObject({ refusal: { field: 'signedOn' } });
		expect(outcome).not.toMatchObject({ refusal: { also: expect.anything() } });
	});

	it('a total below nothing is no measure for the fixed-asset investment', () => {
		const outcome = decideEdit(facts, { fields: { investmentFen: -2, fixedInvestmentFen: 1 }, reason: '' }, TODAY);
		expect(outcome).toEqual({ ok: false, refusal: { code: 'amount-negative', field: 'investmentFen' } });
	});
});

describe('changesTo', () => {
	it('reads fields at any depth', () => {
		expect(fieldOf(facts, 'annualPlanFen.2026')).toBe(YI);
		expect(fieldOf(facts, 'milestones.started.actualOn')).toBeNull();
	});

	it.each([
		['2026-11-20', TODAY],
		[TODAY, TODAY],
		['2026-11-22', '2026-11-22'],
	])('an update after %s counts from %s', (lastUpdateOn, expected) => {
		expect(updatedOn({ ...facts, lastUpdateOn }, TODAY)).toEqual({ lastUpdateOn: expected });
	});
});

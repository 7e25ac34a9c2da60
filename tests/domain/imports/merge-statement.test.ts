import { describe, expect, it } from 'vitest';
import type { MergeContext } from '~/domain/imports/merge-statement';
import { NO_FACTS, type ProjectFacts } from '~/domain/project/facts';
import { type Fields, known, merge, merged, PLANNED } from '../../support/merged';
import { projectFacts } from '../../support/project-facts';

describe('a new project', () => {
	it('starts with what the row says; its plan is the original plan', () => {
		const { after, moved, patch, wishes } = merged(NO_FACTS, {
			name: '示例新',
			'annualPlanFen.2026': 5,
			[PLANNED]: '2026-06-01',
			'milestones.signed.actualOn': '2026-01-05',
			remarks: null,
		});
		expect(after).toEqual({
			...{ name: '示例新', unit: 'deqing', lastUpdateOn: '2026-10-31', annualPlanFen: { 2026: 5 } },
			milestones: {
				signed: { actualOn: '2026-01-05' },
				started: { plannedOn: '2026-06-01', originalOn: '2026-06-01' },
			},
		});
		expect([moved, patch.effectiveOn, wishes]).toEqual([true, null, []]);
	});

	it('keeps the original plan a ledger names, and plans by it where it names no other', () => {
		const { after } = merged(NO_FACTS, {
			name: '示例新',
			[PLANNED]: '2026-06-01',
			'milestones.started.originalOn': '2026-04-01',
			'milestones.completed.originalOn': '2027-04-01',
		});
		expect(after.milestones).toEqual({
			started: { plannedOn: '2026-06-01', originalOn: '2026-04-01' },
			completed: { plannedOn: '2027-04-01', originalOn: '2027-04-01' },
		});
	});

	it('is called by its number where the list has no names, and refused where a name is missing', () => {
		expect(merged(NO_FACTS, { externalId: 'E1' }).after.name).toBe('E1');
		expect(merge(NO_FACTS, { name: null, externalId: 'E1' })).toMatchObject({ refusal: { code: 'name-missing' } });
		expect(merge(NO_FACTS, {})).toMatchObject({ refusal: { code: 'name-missing', field: 'name' } });
	});
});

describe('a known project', () => {
	it('takes over days, amounts and words', () => {
		const { after, moved, patch } = merged(known, {
			investmentFen: 120,
			problems: '用地',
			'milestones.started.actualOn': '2026-07-01',
			'milestones.landGranted.actualOn': '2026-03-01',
			'milestones.completed.forecastOn': '2025-01-01',
		});
		expect(after).toMatchObject({ investmentFen: 120, problems: '用地', lastUpdateOn: '2026-10-31' });
		expect(after.milestones.completed?.forecastOn).toBe('2025-01-01');
		expect([moved, patch.effectiveOn]).toEqual([true, '2026-03-01']);
	});

	it.each([
		['more than the total', { fixedInvestmentFen: 101 }, ['fixed-above-total']],
		['a total below what is known', { investmentFen: 1, fixedInvestmentFen: 2 }, ['fixed-above-total']],
		['as much as the total', { fixedInvestmentFen: 100 }, []],
		['neither', { problems: '用地' }, []],
	])('takes fixed-asset investment as it stands, and tells where it is %s', (_, fields, codes) => {
		const { moved, warnings } = merged(known, fields);
		expect([moved, warnings.map(({ code }) => code)]).toEqual([true, codes]);
		if (codes.length > 0) expect(warnings).toMatchObject([{ field: 'fixedInvestmentFen' }]);
	});

	it('tells nothing of amounts that stay as somebody recorded them later', () => {
		const before = { ...known, fixedInvestmentFen: 120 };
		const codes = (fields: Fields) => {
			const newer = new Map([['investmentFen', '2026-11-02']]);
			return merged(before, fields, { newer }).warnings.map(({ code }) => code);
		};
		expect(codes({ investmentFen: 500 })).toEqual(['newer-on-record']);
		expect(codes({ investmentFen: 500, fixedInvestmentFen: 130 })).toEqual(['newer-on-record', 'fixed-above-total']);
	});

	it('does not move for what it knows already, except that somebody reported', () => {
		const same = { name: '示例甲', investmentFen: 100, [PLANNED]: '2026-06-01' };
		expect(merged(known, same)).toMatchObject({
			moved: false,
			patch: { changes: [{ field: 'lastUpdateOn', from: '2026-09-30', to: '2026-10-31' }] },
		});
		expect(merged(known, same, { asOf: '2026-09-30' }).patch.changes).toEqual([]);
		expect(merged(known, same, { asOf: '2026-08-31' }).patch.changes).toEqual([]);
	});

	it('is emptied only where the ledger states blanks, never of name, plan or what happened', () => {
		const { after } = merged(known, {
			problems: null,
			investmentFen: null,
			name: null,
			[PLANNED]: null,
			'milestones.signed.actualOn': null,
		});
		expect(after).not.toHaveProperty('problems');
		expect(after).not.toHaveProperty('investmentFen');
		expect([after.name, after.milestones]).toEqual([known.name, known.milestones]);
	});

	it('keeps what is known from a later day, and says so', () => {
		const newer = new Map([
			['investmentFen', '2026-11-02'],
			[PLANNED, '2026-11-03'],
		]);
		const { after, moved, wishes, warnings } = merged(
			known,
			{ investmentFen: 120, problems: '用电', [PLANNED]: '2026-09-01' },
			{ newer },
		);
		expect([after.investmentFen, moved, wishes]).toEqual([100, false, []]);
		expect(warnings).toEqual([
			{ code: 'newer-on-record', field: 'investmentFen', params: { on: '2026-11-02' } },
			{ code: 'newer-on-record', field: PLANNED, params: { on: '2026-11-03' } },
		]);
	});

	it('keeps its first original plan', () => {
		const field = 'milestones.started.originalOn';
		expect(merged(known, { [field]: '2026-04-01' })).toMatchObject({
			moved: false,
			warnings: [{ code: 'original-plan-stays', field, params: { milestone: 'started', on: '2026-05-01' } }],
		});
		expect(merged(known, { [field]: '2026-05-01' }).warnings).toEqual([]);
		const planOnly = projectFacts({ milestones: { started: { plannedOn: '2026-06-01' } } });
		expect(merged(planOnly, { [field]: '2026-05-01' }).after.milestones.started).toEqual({
			...{ plannedOn: '2026-06-01', originalOn: '2026-05-01' },
		});
		const originalOnly = projectFacts({ milestones: { started: { originalOn: '2026-05-01' } } });
		expect(merged(originalOnly, { [PLANNED]: '2026-06-01' }).after.milestones.started).toEqual({
			...{ plannedOn: '2026-06-01', originalOn: '2026-05-01' },
		});
	});

	it.each<[string, Fields, object]>([
		['the future', { 'milestones.started.actualOn': '2026-11-06' }, { code: 'actual-in-future' }],
		[
			'before an earlier milestone on record',
			{ 'milestones.started.actualOn': '2026-01-04' },
			{ code: 'actual-before-earlier', params: { milestone: 'signed', day: '2026-01-05' } },
		],
		['no day', { 'milestones.started.actualOn': '2026-02-30' }, { code: 'not-a-day' }],
	])('refuses an actual day: %s', (_, fields, refusal) => {
		expect(merge(known, fields)).toMatchObject({
			ok: false,
			refusal: { field: 'milestones.started.actualOn', ...refusal },
		});
	});

	it('accepts what happened today, and an actual day it knows already whatever the order', () => {
		expect(merge(known, { 'milestones.started.actualOn': '2026-11-05' }).ok).toBe(true);
		const odd = projectFacts({
			milestones: { signed: { actualOn: '2026-02-01' }, started: { actualOn: '2026-01-01' } },
		});
		expect(merge(odd, { 'milestones.started.actualOn': '2026-01-01' }).ok).toBe(true);
	});

	it('does not move once it was withdrawn', () => {
		const gone = { ...known, withdrawnOn: '2026-10-01' };
		expect(merge(gone, { investmentFen: 120 })).toMatchObject({ refusal: { code: 'project-withdrawn' } });
		expect(merged(gone, { investmentFen: 100 }).patch.changes).toEqual([]);
	});
});

describe('what entry demands of a known project', () => {
	const STARTED = 'milestones.started.actualOn';
	const AT_OUTPUT = 'milestones.atOutput.actualOn';
	const code = (facts: ProjectFacts, fields: Fields, given: Partial<MergeContext> = {}) => {
		const outcome = merge(facts, fields, given);
		return outcome.ok ? 'ok' : `${outcome.refusal.field} ${outcome.refusal.code}`;
	};
	const hungry = projectFacts({ energyTce: 1000 });
	const promising = projectFacts({ promises: {} as NonNullable<ProjectFacts['promises']> });

	it.each<[string, ProjectFacts, Fields, string]>([
		['a start without review', hungry, { [STARTED]: '2026-11-01' }, `${STARTED} energy-review-missing`],
		['the review in the row', hungry, { [STARTED]: '2026-11-01', energyReviewNo: '示例能审' }, 'ok'],
		['little energy', projectFacts({ energyTce: 999 }), { [STARTED]: '2026-11-01' }, 'ok'],
		[
			'another day of a start on record',
			{ ...hungry, milestones: { started: { actualOn: '2026-10-01' } } },
			{ [STARTED]: '2026-11-01' },
			'ok',
		],
		['达产 of promises', promising, { [AT_OUTPUT]: '2026-11-01' }, `${AT_OUTPUT} output-review-needed`],
		['达产 without promises', projectFacts(), { [AT_OUTPUT]: '2026-11-01' }, 'ok'],
		['a new project', NO_FACTS, { name: '示例新', energyTce: 1000, [STARTED]: '2026-11-01' }, 'ok'],
	])('%s', (_, facts, fields, expected) => expect(code(facts, fields)).toBe(expected));

	it('asks nothing where no standard is in force', () => {
		expect(code(hungry, { [STARTED]: '2026-11-01' }, { gate: null })).toBe('ok');
	});
});

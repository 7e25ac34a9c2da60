import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '~/domain/day';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { lightOn } from '~/domain/lights/light-on';
import { receiptOn } from '~/domain/lights/receipt-on';
import type { ProjectFacts } from '~/domain/project/facts';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { anyDay, anyProjectFacts, happened, projectFacts } from '../../support/project-facts';

function receipt(given: Partial<ProjectFacts>, on: Day) {
	const facts = projectFacts(given);
	return receiptOn(facts, judgeOutlook(facts, DEFAULT_RULE_SET), DEFAULT_RULE_SET, on);
}

const LATE = {
	lastUpdateOn: '2026-04-01',
	milestones: { started: { plannedOn: '2026-03-01', originalOn: '2026-01-01' } },
};

describe('the receipt of a late milestone', () => {
	it('counts both delays and says when it turns red', () => {
		expect(receipt(LATE, '2026-03-11')).toMatchObject({
			light: 'yellow',
			stale: false,
			cause: {
				rule: 'milestone',
				milestone: 'started',
				daysLate: 10,
				daysLateOriginal: 69,
				daysLeft: -10,
				limitDays: 1,
				fallback: null,
				redOn: '2026-05-01',
			},
			alongside: [],
			sinceOn: '2026-03-02',
			nextChange: { on: '2026-05-01', light: 'red' },
			ruleSet: { name: '2026 默认', version: 1 },
		});
	});

	it('in red names the limit passed and has no further change', () => {
		expect(receipt(LATE, '2026-05-01')).toMatchObject({
			light: 'red',
			cause: { daysLate: 61, limitDays: 61 },
			sinceOn: '2026-05-01',
			nextChange: null,
		});
	});

	it('in green looks ahead', () => {
		const green = receipt(LATE, '2026-02-20');
		expect(green).toMatchObject({ light: 'green', cause: null, sinceOn: null, alongside: [] });
		expect(green.nextChange).toEqual({ on: '2026-03-02', light: 'yellow' });
		expect(green.inputs[0]).toMatchObject({ rule: 'milestone', light: 'green', daysLeft: 9, limitDays: 1 });
	});

	it('lists what else is not green', () => {
		const both = receipt({ ...LATE, lastUpdateOn: '2026-01-01' }, '2026-05-01');
		expect(both.cause).toMatchObject({ rule: 'milestone', light: 'red' });
		expect(both.alongside).toEqual([
			{
				rule: 'silent',
				light: 'yellow',
				lastUpdateOn: '2026-01-01',
				daysSilent: 120,
				afterDays: 65,
				staleAfterDays: 35,
				yellowOn: '2026-03-08',
				redOn: null,
			},
		]);
		expect(both).toMatchObject({ stale: true, staleOn: '2026-02-06', daysSilent: 120 });
	});

	it('explains a default limit and has one delay to show twice', () => {
		const cause = receipt({ milestones: happened({ signed: '2026-01-01' }) }, '2026-07-03').cause;
		expect(cause).toMatchObject({
			milestone: 'landGranted',
			plannedOn: '2026-06-30',
			originalOn: null,
			daysLate: 3,
			daysLateOriginal: 3,
			fallback: { after: 'signed', afterOn: '2026-01-01', days: 180, months: null },
		});
	});
});

describe('the receipt of investment', () => {
	const building = {
		lastUpdateOn: '2027-12-01',
		milestones: { started: { actualOn: '2025-12-01' }, completed: { plannedOn: '2030-01-01' } },
		annualPlanFen: { '2026': 1200 },
	};

	it.each([
		['2026-01-15', 500, { light: 'green', months: 0, percent: null, belowPercent: 80, yellowOn: '2026-08-01' }],
		['2026-07-01', 500, { light: 'green', months: 6, percent: 83, redOn: '2026-10-01' }],
		['2026-08-01', 500, { light: 'yellow', months: 7, percent: 71, belowPercent: 80 }],
		['2026-10-01', 500, { light: 'red', months: 9, percent: 55, belowPercent: 60 }],
		['2027-05-01', 800, { light: 'yellow', months: 12, percent: 66, redOn: null }],
		['2027-05-01', 1200, { light: 'green', months: 12, percent: 100, yellowOn: null, redOn: null }],
	])('on %s with %i of 1200', (on, completedFen, expected) => {
		const { inputs } = receipt({ ...building, completedFen: { '2026': completedFen } }, on);
		expect(inputs.find((input) => input.rule === 'investment')).toMatchObject(expected);
	});
});

describe('the receipt of a pause', () => {
	const paused = {
		...LATE,
		pauses: [
			{ fromOn: '2026-02-20', untilOn: '2026-03-10' },
			{ fromOn: '2026-03-11', untilOn: '2026-03-20' },
		],
	};

	it('says until when, renewals included, and what comes then', () => {
		expect(receipt(paused, '2026-03-15')).toMatchObject({
			light: 'paused',
			cause: null,
			pausedUntil: '2026-03-20',
			sinceOn: '2026-02-20',
			nextChange: { on: '2026-03-21', light: 'yellow' },
		});
	});

	it('before it says when it begins', () => {
		expect(receipt(paused, '2026-02-19').nextChange).toEqual({ on: '2026-02-20', light: 'paused' });
	});

	it('lists what it covers', () => {
		const later = { ...LATE, pauses: [{ fromOn: '2026-03-11', untilOn: '2026-03-20' }] };
		expect(receipt(later, '2026-03-15').alongside).toMatchObject([{ milestone: 'started', daysLate: 9 }]);
	});

	it('a colour that came up inside a pause is seen from the day after', () => {
		const building = receipt(
			{
				lastUpdateOn: '2026-06-01',
				milestones: { started: { actualOn: '2025-12-01' }, completed: { plannedOn: '2030-01-01' } },
				annualPlanFen: { '2026': 1200 },
				pauses: [{ fromOn: '2026-02-20', untilOn: '2026-03-10' }],
			},
			'2026-04-01',
		);
		expect(building).toMatchObject({ light: 'red', sinceOn: '2026-03-11' });
	});

	it('that never ends has no day after', () => {
		const endless = { ...LATE, pauses: [{ fromOn: '2026-01-01', untilOn: '9999-12-31' }] };
		expect(receipt(endless, '2026-02-01').nextChange).toBeNull();
	});
});

describe('the receipt without colours', () => {
	it.each([
		[{ withdrawnOn: '2026-02-02' }, { light: 'withdrawn', sinceOn: '2026-02-02' }],
		[{ milestones: happened({ atOutput: '2026-02-03' }) }, { light: 'done', sinceOn: '2026-02-03' }],
		[{}, { light: 'noData', sinceOn: null }],
	])('%j', (given, expected) =>
		expect(receipt(given, '2026-06-01')).toMatchObject({ ...expected, cause: null, inputs: [], nextChange: null }),
	);
});

it('always names the cause of the stored step', () => {
	fc.assert(
		fc.property(anyProjectFacts, anyDay, (facts, on) => {
			const outlook = judgeOutlook(facts, DEFAULT_RULE_SET);
			const { light, step } = lightOn(outlook, on);
			const { cause, nextChange } = receiptOn(facts, outlook, DEFAULT_RULE_SET, on);
			expect(cause?.rule).toBe(step?.rule);
			if (cause?.rule === 'milestone') expect(cause.milestone).toBe(step?.milestone);
			if (nextChange) expect(lightOn(outlook, nextChange.on).light).not.toBe(light);
		}),
		{ numRuns: 300 },
	);
});

import { describe, expect, it } from 'vitest';
import type { Day } from '~/domain/day';
import { completedMonths, investmentState } from '~/domain/lights/investment-behind';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { lightOn } from '~/domain/lights/light-on';
import type { ProjectFacts } from '~/domain/project/facts';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { happened, projectFacts, YI } from '../../support/project-facts';

const BUILDING = { milestones: { started: { actualOn: '2025-12-01' }, completed: { plannedOn: '2030-01-01' } } };

function building(planFen: number, completedFen: number | undefined, more: Partial<ProjectFacts> = {}): ProjectFacts {
	const completed = completedFen === undefined ? {} : { completedFen: { '2026': completedFen } };
	return projectFacts({
		...BUILDING,
		lastUpdateOn: '2028-01-01',
		annualPlanFen: { '2026': planFen },
		...completed,
		...more,
	});
}

const light = (facts: ProjectFacts, on: Day) => lightOn(judgeOutlook(facts, DEFAULT_RULE_SET), on).light;

describe('completed investment against the annual plan', () => {
	it.each([
		[undefined, '2026-02-28', 'green'],
		[undefined, '2026-03-01', 'red'],
		[0, '2026-03-01', 'red'],
		[1200, '2026-03-01', 'green'],
		[960, '2026-07-01', 'green'],
		[479, '2026-07-01', 'yellow'],
		[480, '2026-07-01', 'green'],
		[480, '2026-08-01', 'yellow'],
		[360, '2026-07-01', 'yellow'],
		[359, '2026-07-01', 'red'],
		[960, '2027-06-01', 'green'],
		[959, '2026-12-31', 'green'],
		[959, '2027-01-01', 'yellow'],
		[719, '2027-01-01', 'red'],
		[719, '2028-06-01', 'red'],
	])('%s of 1200 on %s is %s', (completedFen, on, expected) =>
		expect(light(building(1200, completedFen), on)).toBe(expected),
	);

	it('is exact for amounts no floating point product can hold', () => {
		const planFen = 9_007_199_254_740_000;
		const atBorder = (planFen / 10) * 8;
		expect(light(building(planFen, atBorder), '2027-01-01')).toBe('green');
		expect(light(building(planFen, atBorder - 1), '2027-01-01')).toBe('yellow');
		expect(light(building(planFen, (planFen / 10) * 6 - 1), '2027-01-01')).toBe('red');
	});

	it('keeps the percentage reached and the threshold missed in the step', () => {
		const { steps } = judgeOutlook(building(12 * YI, 5 * YI), DEFAULT_RULE_SET);
		expect(steps.slice(0, 2)).toEqual([
			{ from: '2026-08-01', light: 'yellow', rule: 'investment', percent: 71, belowPercent: 80 },
			{ from: '2026-10-01', light: 'red', rule: 'investment', percent: 55, belowPercent: 60 },
		]);
	});
});

describe('the plan that counts', () => {
	it.each([
		['none', {}, null],
		['nothing planned', { annualPlanFen: { '2026': 0 } }, null],
		['an empty record', { annualPlanFen: {} }, null],
		[
			'the latest year, whatever the order',
			{ annualPlanFen: { '2026': 500, '2025': 400 }, completedFen: { '2026': 7, '2025': 400 } },
			{ year: 2026, planFen: 500, completedFen: 7 },
		],
		['a zero plan for the latest year asks for nothing', { annualPlanFen: { '2025': 400, '2026': 0 } }, null],
	])('%s', (_, given, expected) => expect(investmentState(projectFacts({ ...BUILDING, ...given }))).toEqual(expected));

	it('skips a year whose amount was cleared', () => {
		const annualPlanFen = JSON.parse('{"2025":400,"2026":null}');
		expect(investmentState(projectFacts({ ...BUILDING, annualPlanFen }))).toMatchObject({ year: 2025 });
	});

	it.each([
		['not started', happened({ landGranted: '2025-01-01' })],
		['completed', happened({ started: '2025-01-01', completed: '2025-06-01' })],
		['in production without a completion day', happened({ started: '2025-01-01', inProduction: '2025-09-01' })],
	])('does not count: %s', (_, milestones) => expect(investmentState(building(1200, 0, { milestones }))).toBeNull());
});

it.each([
	['2025-12-31', 0],
	['2026-01-01', 0],
	['2026-01-31', 0],
	['2026-02-01', 1],
	['2026-11-01', 10],
	['2026-12-31', 11],
	['2027-01-01', 12],
	['2028-05-05', 12],
])('on %s %i months of 2026 are completed', (on, months) => expect(completedMonths(2026, on)).toBe(months));

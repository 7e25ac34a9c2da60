import { describe, expect, it } from 'vitest';
import type { Day } from '~/domain/day';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { lightOn } from '~/domain/lights/light-on';
import type { ProjectFacts } from '~/domain/project/facts';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { happened, projectFacts, YI } from '../../support/project-facts';

const judge = (given: Partial<ProjectFacts>) => judgeOutlook(projectFacts(given), DEFAULT_RULE_SET);
const light = (given: Partial<ProjectFacts>, on: Day) => lightOn(judge(given), on).light;

/** Updated so late that the silence rule keeps out of the way. */
const LOUD = { lastUpdateOn: '2027-12-31' };

describe('a late milestone', () => {
	const late = { ...LOUD, milestones: { started: { plannedOn: '2026-03-01', originalOn: '2026-02-01' } } };

	it.each([
		['2026-02-28', 'green'],
		['2026-03-01', 'green'],
		['2026-03-02', 'yellow'],
		['2026-04-30', 'yellow'],
		['2026-05-01', 'red'],
		['2029-01-01', 'red'],
	])('on %s is %s', (on, expected) => expect(light(late, on)).toBe(expected));

	it('stores the days and both plans', () => {
		expect(judge(late)).toMatchObject({
			state: 'open',
			yellowOn: '2026-03-02',
			redOn: '2026-05-01',
			due: [{ milestone: 'started', plannedOn: '2026-03-01', originalOn: '2026-02-01', fallback: false }],
			steps: [
				{ from: '2026-03-02', light: 'yellow', rule: 'milestone', milestone: 'started' },
				{ from: '2026-05-01', light: 'red', rule: 'milestone', milestone: 'started' },
			],
		});
	});

	it.each([
		['2026-03-09', 'yellow'],
		['2026-03-10', 'paused'],
		['2026-03-19', 'paused'],
		['2026-03-20', 'yellow'],
		['2026-05-10', 'yellow'],
		['2026-05-11', 'red'],
	])('with ten paused days is on %s %s', (on, expected) =>
		expect(light({ ...late, pauses: [{ fromOn: '2026-03-10', untilOn: '2026-03-19' }] }, on)).toBe(expected),
	);
});

describe('a silent project', () => {
	const silent = { milestones: { started: { plannedOn: '2030-01-01' } }, lastUpdateOn: '2026-01-01' };

	it.each([
		['2026-02-05', 'green', false],
		['2026-02-06', 'green', true],
		['2026-03-07', 'green', true],
		['2026-03-08', 'yellow', true],
	])('on %s is %s, stale %s', (on, expected, stale) => {
		expect(lightOn(judge(silent), on)).toMatchObject({ light: expected, stale });
	});

	it('keeps the stale mark through a pause, which stops the clock', () => {
		const outlook = judge({ ...silent, pauses: [{ fromOn: '2026-02-10', untilOn: '2026-02-19' }] });
		expect(lightOn(outlook, '2026-02-15')).toEqual({ light: 'paused', stale: true, step: null });
		expect(outlook).toMatchObject({ staleOn: '2026-02-06', yellowOn: '2026-03-18' });
	});
});

describe('a default limit', () => {
	it.each([
		['landGranted', { signed: '2026-01-01' }, null, '2026-06-30'],
		['started', { landGranted: '2026-01-01' }, null, '2026-06-30'],
		['completed', { started: '2026-01-31' }, 5 * YI - 1, '2027-01-31'],
		['completed', { started: '2026-01-31' }, 5 * YI, '2027-07-31'],
		['completed', { started: '2026-01-31' }, 10 * YI - 1, '2027-07-31'],
		['completed', { started: '2026-08-31' }, 10 * YI, '2029-02-28'],
		['inProduction', { completed: '2026-01-01' }, null, '2026-06-30'],
		['aboveScale', { inProduction: '2026-01-01' }, null, '2027-01-01'],
		['atOutput', { inProduction: '2026-01-01' }, null, '2028-01-01'],
	])('%s after %j with %s fen: %s', (milestone, days, investmentFen, plannedOn) => {
		const { due } = judge({ milestones: happened(days), investmentFen });
		expect(due).toContainEqual({ milestone, plannedOn, originalOn: null, fallback: true });
	});

	it('needs a known investment to say how long building may take', () => {
		const outlook = judge({ milestones: happened({ started: '2026-01-31' }) });
		expect(outlook.due).toEqual([]);
		expect(outlook.gaps).toContainEqual({ kind: 'noPlan', milestone: 'completed' });
	});

	it('gives way to an agreed day', () => {
		const { due } = judge({
			milestones: { signed: { actualOn: '2026-01-01' }, landGranted: { plannedOn: '2027-05-05' } },
		});
		expect(due).toEqual([{ milestone: 'landGranted', plannedOn: '2027-05-05', originalOn: null, fallback: false }]);
	});

	it('is known only for the days and bands a rule set lists', () => {
		const signed = projectFacts({ milestones: happened({ signed: '2026-01-01' }), investmentFen: 9 * YI });
		const dueWith = (limit: object) =>
			judgeOutlook(signed, {
				...DEFAULT_RULE_SET,
				fallbacks: [{ milestone: 'landGranted', after: 'signed', ...limit }],
			}).due.length;
		expect(dueWith({})).toBe(0);
		expect(dueWith({ monthsByInvestment: [{ belowFen: 9 * YI, months: 3 }] })).toBe(0);
		expect(dueWith({ monthsByInvestment: [{ belowFen: 9 * YI + 1, months: 3 }] })).toBe(1);
	});
});

describe('the state before any colour', () => {
	const planned = { started: { plannedOn: '2026-01-01' } };

	it.each([
		[
			'withdrawn beats all',
			{ withdrawnOn: '2026-05-01', milestones: happened({ atOutput: '2026-01-01' }) },
			'withdrawn',
		],
		['finished beats pause', { milestones: { ...planned, ...happened({ atOutput: '2026-01-01' }) } }, 'done'],
		['nothing planned, nothing derivable', { milestones: {} }, 'noData'],
		['a gap and no plan', { milestones: happened({ started: '2026-01-01' }) }, 'noData'],
		[
			'only a passed milestone was planned',
			{
				milestones: {
					signed: { plannedOn: '2026-01-01', actualOn: '2026-01-01' },
					filed: {},
					started: { actualOn: '2026-02-02' },
				},
			},
			'paused',
		],
		['paused beats red', { milestones: planned }, 'paused'],
	])('%s', (_, given, expected) => {
		const pauses = [{ fromOn: '2026-06-01', untilOn: '2026-06-30' }];
		expect(light({ ...given, pauses }, '2026-06-15')).toBe(expected);
	});

	it('noData keeps the stale mark and has no colour days', () => {
		const outlook = judge({ lastUpdateOn: '2026-01-01' });
		expect(outlook).toMatchObject({ state: 'noData', staleOn: '2026-02-06', yellowOn: null, redOn: null, steps: [] });
		expect(lightOn(outlook, '2026-02-06')).toEqual({ light: 'noData', stale: true, step: null });
	});

	it.each([{ withdrawnOn: '2026-05-01' }, { milestones: happened({ atOutput: '2026-01-01' }) }])(
		'%j has nothing due and is never stale',
		(given) =>
			expect(judge({ ...given, lastUpdateOn: '2020-01-01' })).toMatchObject({ staleOn: null, due: [], steps: [] }),
	);
});

it('names the first rule with the worst colour as the cause', () => {
	const outlook = judge({
		milestones: { filed: { plannedOn: '2026-03-01' }, landGranted: { plannedOn: '2026-02-01' } },
		lastUpdateOn: '2025-11-01',
	});
	const causes = outlook.steps.map((step) => [step.from, step.light, step.milestone ?? step.rule]);
	expect(causes).toEqual([
		['2026-01-06', 'yellow', 'silent'],
		['2026-02-02', 'yellow', 'landGranted'],
		['2026-03-02', 'yellow', 'filed'],
		['2026-04-03', 'red', 'landGranted'],
		['2026-05-01', 'red', 'filed'],
	]);
});

import { describe, expect, it } from 'vitest';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import type { ProjectFacts } from '~/domain/project/facts';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { tasksOn } from '~/domain/work/tasks-on';
import { happened, projectFacts, YI } from '../../support/project-facts';

const TODAY = '2026-11-21';
const tasks = (given: Partial<ProjectFacts>, on = TODAY) =>
	tasksOn(judgeOutlook(projectFacts(given), DEFAULT_RULE_SET), on);
const planned = (plannedOn: string, more: ProjectFacts['milestones'] = {}): Partial<ProjectFacts> => ({
	milestones: { ...happened({ signed: '2026-10-01', landGranted: '2026-10-02' }), started: { plannedOn }, ...more },
});

describe('tasksOn', () => {
	it.each([
		['2026-12-22', null, null],
		['2026-12-21', null, 30],
		['2026-11-21', null, 0],
		['2026-11-20', 1, null],
		['2026-09-21', 61, null],
	])('a start planned on %s is %s days late, due in %s', (plannedOn, daysLate, daysLeft) => {
		const found = tasks(planned(plannedOn));
		expect(found?.late ?? null).toEqual(
			daysLate === null ? null : expect.objectContaining({ milestone: 'started', daysLate }),
		);
		expect(found?.due ?? null).toEqual(
			daysLeft === null ? null : expect.objectContaining({ milestone: 'started', daysLeft }),
		);
	});

	it('says when yellow turns red, and nothing once it is', () => {
		expect(tasks(planned('2026-11-20'))).toMatchObject({ light: 'yellow', redOn: '2027-01-20' });
		expect(tasks(planned('2026-09-01'))).toMatchObject({ light: 'red', redOn: null });
	});

	it('names investment that is behind', () => {
		const behind = {
			milestones: {
				...happened({ signed: '2025-01-01', started: '2026-01-01' }),
				completed: { plannedOn: '2027-12-01' },
			},
			annualPlanFen: { '2026': 12 * YI },
			completedFen: { '2026': YI },
		};
		expect(tasks(behind)?.late).toMatchObject({ rule: 'investment', step: { rule: 'investment' } });
	});

	it.each([
		['2026-10-17', null],
		['2026-10-16', 36],
		['2026-09-10', 72],
	])('after an update on %s it is silent for %s days', (lastUpdateOn, silentDays) => {
		expect(tasks({ ...planned('2027-06-01'), lastUpdateOn })).toMatchObject({ silentDays });
	});

	it('asks a paused project only for missing data', () => {
		const paused = {
			...planned('2026-09-01'),
			pauses: [{ fromOn: '2026-11-01', untilOn: '2026-12-01' }],
			lastUpdateOn: '2026-01-01',
		};
		expect(tasks(paused)).toMatchObject({ light: 'paused', late: null, due: null, silentDays: null });
	});

	it.each([[{ withdrawnOn: '2026-11-01' }], [{ milestones: happened({ atOutput: '2026-11-01' }) }]])(
		'asks nothing of %o',
		(given) => {
			expect(tasks(given)).toBeNull();
		},
	);

	it('lists the gaps worth mending', () => {
		expect(tasks({})?.gaps).toContainEqual({ kind: 'noStageEntry' });
	});
});

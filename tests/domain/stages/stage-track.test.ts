import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import type { ProjectFacts } from '~/domain/project/facts';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { MILESTONES } from '~/domain/stages/milestones';
import { nextMilestone, stageTrack } from '~/domain/stages/stage-track';
import { anyProjectFacts, happened, projectFacts } from '../../support/project-facts';

const TODAY = '2026-11-21';
const track = (facts: ProjectFacts, on = TODAY) => stageTrack(facts, judgeOutlook(facts, DEFAULT_RULE_SET), on);
const row = (facts: ProjectFacts, milestone: (typeof MILESTONES)[number], on?: string) =>
	track(facts, on).find((one) => one.milestone === milestone);

const facts = projectFacts({
	milestones: {
		signed: { actualOn: '2025-01-14', plannedOn: '2025-01-20' },
		landGranted: { actualOn: '2025-08-02', plannedOn: '2025-06-20', evidence: '土地出让合同 1' },
		started: { actualOn: '2026-04-18', plannedOn: '2026-03-01', originalOn: '2025-12-10' },
		completed: { plannedOn: '2026-07-23', originalOn: '2026-05-23', forecastOn: '2026-12-28' },
		inProduction: { plannedOn: '2026-12-20' },
	},
});

describe('stageTrack', () => {
	it('shows both delays of what happened and of what is late', () => {
		expect(row(facts, 'started')).toMatchObject({ state: 'done', daysLate: 48, daysLateOriginal: 129 });
		expect(row(facts, 'landGranted')).toMatchObject({
			state: 'done',
			daysLate: 43,
			daysLateOriginal: 43,
			evidence: '土地出让合同 1',
		});
		expect(row(facts, 'signed')).toMatchObject({ state: 'done', daysLate: 0 });
		expect(row(facts, 'completed')).toMatchObject({
			state: 'late',
			daysLate: 121,
			daysLateOriginal: 182,
			forecastOn: '2026-12-28',
		});
	});

	it.each([
		['2026-07-22', 'planned', 0],
		['2026-07-23', 'planned', 0],
		['2026-07-24', 'late', 1],
	])('on %s the milestone is %s', (on, state, daysLate) => {
		expect(row(facts, 'completed', on)).toMatchObject({ state, daysLate });
	});

	it('tells missing days, default limits and open plans apart', () => {
		expect(row(facts, 'filed')?.state).toBe('passed');
		expect(row(facts, 'inProduction')).toMatchObject({ state: 'planned', fallback: false });
		expect(row(facts, 'atOutput')).toMatchObject({ state: 'open', plannedOn: null });
		const granted = projectFacts({ milestones: happened({ signed: '2026-09-01', landGranted: '2026-10-01' }) });
		expect(row(granted, 'started')).toMatchObject({ plannedOn: '2027-03-30', fallback: true });
	});

	it('counts no day of a pause, and none on a withdrawn project', () => {
		const paused = { ...facts, pauses: [{ fromOn: '2026-08-01', untilOn: '2026-08-31' }] };
		expect(row(paused, 'completed')?.daysLate).toBe(90);
		expect(row({ ...facts, withdrawnOn: '2026-09-01' }, 'completed')).toMatchObject({ state: 'planned', daysLate: 0 });
	});

	it('always has the nine milestones; late only where a light looks', () => {
		fc.assert(
			fc.property(anyProjectFacts, (any) => {
				const rows = track(any);
				expect(rows.map((one) => one.milestone)).toEqual([...MILESTONES]);
				const due = judgeOutlook(any, DEFAULT_RULE_SET).due.map((one) => one.milestone);
				for (const one of rows) if (one.state === 'late') expect(due).toContain(one.milestone);
			}),
		);
	});
});

describe('nextMilestone', () => {
	it.each([
		[{}, 'signed'],
		[{ signed: '2026-01-01' }, 'landGranted'],
		[{ started: '2026-01-01' }, 'completed'],
		[{ inProduction: '2026-01-01' }, 'aboveScale'],
		[{ aboveScale: '2026-01-01' }, 'atOutput'],
		[{ atOutput: '2026-01-01' }, 'aboveScale'],
		[{ aboveScale: '2026-01-01', atOutput: '2026-01-01' }, null],
	])('after %o comes %s', (days, next) => {
		expect(nextMilestone(projectFacts({ milestones: happened(days) }))).toBe(next);
	});
});

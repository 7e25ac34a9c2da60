import { describe, expect, it } from 'vitest';
import type { Milestone } from '~/domain/stages/milestones';
import { openPlans, overtakenPlans } from '~/domain/updates/open-plans';
import { projectFacts } from '../../support/project-facts';

const facts = projectFacts({
	milestones: {
		signed: { actualOn: '2025-01-14' },
		landGranted: { plannedOn: '2025-08-01' },
		started: { actualOn: '2026-04-18', plannedOn: '2026-04-01' },
		completed: { plannedOn: '2027-06-01' },
		aboveScale: { plannedOn: '2028-06-01' },
		atOutput: { plannedOn: '2028-05-01' },
	},
});

describe('openPlans', () => {
	it('are those of milestones that are not passed, agreed or not', () => {
		expect(openPlans(facts)).toEqual([
			{ milestone: 'completed', plannedOn: '2027-06-01' },
			{ milestone: 'inProduction', plannedOn: null },
			{ milestone: 'aboveScale', plannedOn: '2028-06-01' },
			{ milestone: 'atOutput', plannedOn: '2028-05-01' },
		]);
	});
});

describe('overtakenPlans', () => {
	it.each<[string, Milestone, string, Milestone[]]>([
		['the day of a later one', 'completed', '2028-05-01', []],
		['the day after it', 'completed', '2028-05-02', ['atOutput']],
		['beyond all', 'inProduction', '2029-01-01', ['aboveScale', 'atOutput']],
		['上规 beyond 达产, which has no order to it', 'aboveScale', '2029-01-01', []],
		['达产, the last', 'atOutput', '2029-01-01', []],
		['earlier than before', 'completed', '2027-01-01', []],
	])('%s', (_, milestone, plannedOn, overtaken) => {
		expect(overtakenPlans(openPlans(facts), milestone, plannedOn).map((plan) => plan.milestone)).toEqual(overtaken);
	});
});

import { describe, expect, it } from 'vitest';
import type { Day } from '~/domain/day';
import { isMilestone, isStage, MILESTONES, type Milestone } from '~/domain/stages/milestones';
import { passed } from '~/domain/stages/passed';
import { isFinished, stageOf } from '~/domain/stages/stage-of';
import { isStall, stallOf } from '~/domain/stages/stall-of';
import { happened, projectFacts } from '../../support/project-facts';

const DAY = '2026-01-01';
const having = (...milestones: Milestone[]) =>
	projectFacts({ milestones: happened(Object.fromEntries(milestones.map((milestone) => [milestone, DAY as Day]))) });

describe('the stage', () => {
	it.each<[Milestone[], string]>([
		[[], 'land'],
		[['signed'], 'land'],
		[['signed', 'filed', 'landGranted', 'permitted'], 'land'],
		[['started'], 'construction'],
		[['signed', 'completed'], 'completion'],
		[['completed', 'inProduction'], 'production'],
		[['aboveScale'], 'scale'],
		[['atOutput'], 'output'],
		[['aboveScale', 'atOutput'], 'output'],
	])('with %j is %s', (milestones, stage) => expect(stageOf(having(...milestones))).toBe(stage));

	it('is finished by output alone', () => {
		expect(isFinished(having('atOutput'))).toBe(true);
		expect(isFinished(having('aboveScale'))).toBe(false);
	});
});

describe('passed', () => {
	it.each<[Milestone, Milestone[]]>([
		['signed', ['signed']],
		['filed', ['filed']],
		['landGranted', ['landGranted']],
		['permitted', ['permitted']],
		['started', ['signed', 'filed', 'landGranted', 'permitted', 'started']],
		['completed', ['signed', 'filed', 'landGranted', 'permitted', 'started', 'completed']],
		['inProduction', MILESTONES.slice(0, 7)],
		['aboveScale', MILESTONES.slice(0, 8)],
		['atOutput', [...MILESTONES.slice(0, 7), 'atOutput']],
	])('with only %s: %j', (milestone, expected) => {
		const facts = having(milestone);
		expect(MILESTONES.filter((one) => passed(facts, one))).toEqual(expected);
	});
});

describe('the five stalls', () => {
	it.each<[Milestone[], string | null]>([
		[[], 'landNotGranted'],
		[['signed', 'filed'], 'landNotGranted'],
		[['landGranted'], 'notStarted'],
		[['permitted'], 'landNotGranted'],
		[['started'], 'notCompleted'],
		[['completed'], 'notInProduction'],
		[['inProduction'], 'notAtOutput'],
		[['aboveScale'], 'notAtOutput'],
		[['atOutput'], null],
	])('with %j: %j', (milestones, expected) => expect(stallOf(having(...milestones))).toBe(expected));

	it('do not concern a withdrawn project', () => {
		expect(stallOf(projectFacts({ withdrawnOn: DAY }))).toBeNull();
	});
});

it('knows its words', () => {
	expect([isMilestone('started'), isMilestone('begun'), isMilestone(3)]).toEqual([true, false, false]);
	expect([isStage('land'), isStage('started'), isStage(null)]).toEqual([true, false, false]);
	expect([isStall('notStarted'), isStall('started'), isStall(null)]).toEqual([true, false, false]);
});

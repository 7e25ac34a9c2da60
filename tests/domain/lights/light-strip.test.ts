import { describe, expect, it } from 'vitest';
import { explainedStrip } from '~/domain/lights/explained-strip';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { type KnownFrom, lightStrip } from '~/domain/lights/light-strip';
import type { ProjectFacts } from '~/domain/project/facts';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { turnedRedAgain } from '~/domain/time/compare-days';
import { happened, projectFacts } from '../../support/project-facts';

/** `recorded`: which of the states a span ends in. */
type Told = KnownFrom & { recorded: number; facts: ProjectFacts };

function known(fromOn: string, given: Partial<ProjectFacts>, recorded = 1): Told {
	const facts = projectFacts({ lastUpdateOn: fromOn, ...given });
	return { fromOn, recorded, facts, outlook: judgeOutlook(facts, DEFAULT_RULE_SET) };
}

const LAND = happened({ signed: '2026-01-01', landGranted: '2026-03-01' });
const start = (plannedOn: string) => ({ milestones: { ...LAND, started: { plannedOn } } });
const short = (known: readonly Told[], until: string) =>
	lightStrip(known, until).map(({ fromOn, untilOn, light, stale, last: { recorded } }) =>
		[fromOn, untilOn, light, ...(stale ? ['stale'] : []), recorded].join(' '),
	);

describe('lightStrip', () => {
	it('shows each day as judged from what was known on it', () => {
		expect(
			short([known('2026-05-01', start('2026-06-01')), known('2026-06-10', start('2026-09-01'), 2)], '2026-06-30'),
		).toEqual([
			'2026-05-01 2026-06-01 green 1',
			'2026-06-02 2026-06-05 yellow 1',
			'2026-06-06 2026-06-09 yellow stale 1',
			'2026-06-10 2026-06-30 green 2',
		]);
	});

	it('tells silence apart and ends on the day asked for', () => {
		expect(short([known('2026-05-01', start('2026-06-15'))], '2026-06-05')).toEqual(['2026-05-01 2026-06-05 green 1']);
		expect(short([known('2026-05-01', start('2026-12-01'))], '2026-06-06')).toEqual([
			'2026-05-01 2026-06-05 green 1',
			'2026-06-06 2026-06-06 green stale 1',
		]);
	});

	it('shows pauses, with an end and without', () => {
		const paused = (untilOn: string) =>
			known('2026-05-01', { ...start('2026-12-01'), pauses: [{ fromOn: '2026-05-10', untilOn }] });
		expect(short([paused('2026-05-12')], '2026-05-20')).toEqual([
			'2026-05-01 2026-05-09 green 1',
			'2026-05-10 2026-05-12 paused 1',
			'2026-05-13 2026-05-20 green 1',
		]);
		expect(short([paused('9999-12-31')], '2026-05-20')).toEqual([
			'2026-05-01 2026-05-09 green 1',
			'2026-05-10 2026-05-20 paused 1',
		]);
	});

	it('joins states that show the same, and counts the last of several from one day', () => {
		const same = [known('2026-05-01', start('2026-09-01')), known('2026-05-05', start('2026-09-02'), 2)];
		expect(short(same, '2026-05-09')).toEqual(['2026-05-01 2026-05-09 green 2']);
		const twice = [known('2026-05-01', start('2026-01-10')), known('2026-05-01', start('2026-09-01'), 2)];
		expect(short(twice, '2026-05-09')).toEqual(['2026-05-01 2026-05-09 green 2']);
	});

	it('tells causes apart, and knows nothing before the first day', () => {
		const late = known('2026-05-01', {
			milestones: { ...LAND, permitted: { plannedOn: '2026-05-09' }, started: { plannedOn: '2026-05-05' } },
		});
		expect(lightStrip([late], '2026-05-12').map(({ step }) => step?.milestone ?? null)).toEqual([
			null,
			'started',
			'permitted',
		]);
		expect(lightStrip([late], '2026-04-30')).toEqual([]);
		expect(lightStrip([], '2026-04-30')).toEqual([]);
		expect(lightStrip([late, known('2026-07-01', {})], '2026-05-03')).toHaveLength(1);
		const closed = known('2026-05-01', { withdrawnOn: '2026-05-01' });
		expect(short([closed], '2026-05-09')).toEqual(['2026-05-01 2026-05-09 withdrawn 1']);
	});
});

describe('explainedStrip', () => {
	const causes = (story: readonly Told[], until: string) =>
		explainedStrip(story, until, [DEFAULT_RULE_SET]).map(({ fromOn, untilOn, light, cause }) => {
			const told = cause?.rule === 'milestone' ? cause.daysLate : cause?.rule === 'investment' ? cause.percent : null;
			return [fromOn, untilOn, light, told];
		});

	it('counts late days out for the last day of a span, without those of a pause', () => {
		const late = { ...start('2026-06-01'), lastUpdateOn: '2026-06-09' };
		const paused = { ...late, pauses: [{ fromOn: '2026-06-11', untilOn: '2026-06-20' }] };
		expect(causes([known('2026-06-01', late), known('2026-06-10', paused)], '2026-06-25')).toEqual([
			['2026-06-01', '2026-06-01', 'green', null],
			['2026-06-02', '2026-06-10', 'yellow', 9],
			['2026-06-11', '2026-06-20', 'paused', null],
			['2026-06-21', '2026-06-25', 'yellow', 14],
		]);
	});

	it('tells a red of another planned day apart', () => {
		const story = [known('2026-06-02', start('2026-04-01')), known('2026-06-05', start('2026-04-05'), 2)];
		expect(causes(story, '2026-06-09')).toEqual([
			['2026-06-02', '2026-06-04', 'red', 64],
			['2026-06-05', '2026-06-09', 'red', 65],
		]);
	});

	it('says the percent last known', () => {
		const behind = (done: number) => ({
			milestones: { ...LAND, ...happened({ started: '2026-04-01' }), completed: { plannedOn: '2026-12-01' } },
			...{ annualPlanFen: { 2026: 1_200 }, completedFen: { 2026: done } },
		});
		const story = [known('2026-07-01', behind(60)), known('2026-07-05', behind(120))];
		expect(causes(story, '2026-07-09')).toEqual([['2026-07-01', '2026-07-09', 'red', 20]]);
	});
});

describe('turnedRedAgain', () => {
	const red = start('2026-03-01');
	const green = start('2026-12-01');

	it.each([
		['never red', [green], false],
		['red all along', [red], false],
		['red, then not', [red, green], false],
		['red once', [green, red], false],
		['red, green, red', [red, green, red], true],
		['red twice in a row', [red, red], false],
	])('%s', (_, states, again) => {
		const story = states.map((given, index) => known(`2026-06-0${index + 1}`, given, index + 1));
		expect(turnedRedAgain(lightStrip(story, '2026-06-09'), '2026-06-01')).toBe(again);
		expect(turnedRedAgain(lightStrip(story, '2026-06-09'), '2026-06-03')).toBe(false);
	});
});

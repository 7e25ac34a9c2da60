import { describe, expect, it } from 'vitest';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { stageTrack } from '~/domain/stages/stage-track';
import { trackScale } from '~/routes/project/track-scale';
import { happened, projectFacts } from '../support/project-facts';

const rowsOf = (forecastOn: string) => {
	const facts = projectFacts({ milestones: happened({ signed: '2026-01-05' }) });
	facts.milestones.completed = { forecastOn };
	return stageTrack(facts, judgeOutlook(facts, DEFAULT_RULE_SET), '2026-11-21');
};

describe('trackScale', () => {
	it('puts every known day within the track, in order', () => {
		const { at, ticks } = trackScale(rowsOf('2027-06-30'), '2026-11-21');
		const places = ['2026-01-05', '2026-11-21', '2027-06-30'].map(at);
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(Math.min(...places)).toBeGreaterThan(0);
		expect(Math.max(...places)).toBeLessThan(100);
		expect(ticks.map(({ year, month }) => `${year}-${month}`)).toContain('2027-1');
	});

	it.each(['9999-12-31', '0001-01-01'])('survives %s, which ledgers of old may have brought', (day) => {
		const { at } = trackScale(rowsOf(day), '2026-11-21');
		expect(at('2026-11-21')).toBeGreaterThan(0);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, fromDayNumber, toDayNumber } from '~/domain/day';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { lightOn } from '~/domain/lights/light-on';
import { outlookOn } from '~/domain/lights/outlook-on';
import { outlookUnder } from '~/domain/lights/outlook-under';
import { turnsRedOn } from '~/domain/lights/turns-red-on';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { rulePeriods } from '~/domain/rules/rule-periods';
import type { RuleSet } from '~/domain/rules/rule-set';
import { ruleSetOn } from '~/domain/rules/rule-set-on';
import { anyProjectFacts, projectFacts } from '../../support/project-facts';
import { late, recorded, spliced } from '../../support/three-rule-sets';

const anyRules: fc.Arbitrary<RuleSet> = fc
	.record({
		yellow: fc.integer({ min: 1, max: 60 }),
		more: fc.integer({ min: 0, max: 90 }),
		stale: fc.integer({ min: 1, max: 60 }),
		silent: fc.integer({ min: 0, max: 60 }),
		fallbacks: fc.constantFrom(DEFAULT_RULE_SET.fallbacks, []),
		from: fc.integer({ min: toDayNumber('2026-01-01'), max: toDayNumber('2027-12-31') }),
	})
	.map(({ yellow, more, stale, silent, fallbacks, from }) => ({
		...DEFAULT_RULE_SET,
		milestoneLate: { yellowFromDays: yellow, redFromDays: yellow + more },
		silent: { staleAfterDays: stale, yellowAfterDays: stale + silent },
		fallbacks,
		effectiveFrom: fromDayNumber(from),
	}));

const anyRuleSets = fc
	.array(anyRules, { maxLength: 3 })
	.map((more) => [DEFAULT_RULE_SET, ...more.map((rules, at) => ({ ...rules, id: `v${at + 2}`, version: at + 2 }))]);

const anyDay = fc
	.integer({ min: toDayNumber('2025-06-01'), max: toDayNumber('2028-12-31') })
	.map((number) => fromDayNumber(number));

describe('outlookUnder', () => {
	it('is what was recorded while only those rules are known', () => {
		expect(outlookUnder(late, recorded, rulePeriods([DEFAULT_RULE_SET]))).toBe(recorded);
	});

	it('is judged anew when the only rules are others', () => {
		const other = rulePeriods([{ ...DEFAULT_RULE_SET, id: 'other' }]);
		expect(outlookUnder(late, recorded, other)).toEqual({ ...recorded, ruleSetId: 'other' });
	});

	it('without any rules is what was recorded', () => {
		expect(outlookUnder(late, recorded, [])).toBe(recorded);
	});

	it('a version that changes nothing for the project leaves no trace', () => {
		const same = { ...DEFAULT_RULE_SET, id: 'same', version: 2, effectiveFrom: '2026-11-01', maxPauseDays: 30 };
		expect(outlookUnder(late, recorded, rulePeriods([DEFAULT_RULE_SET, same])).next).toBeUndefined();
	});

	it('a version that says one thing more is another, whichever of the two says more', () => {
		const same = { ...DEFAULT_RULE_SET, id: 'same', version: 2, effectiveFrom: '2026-11-01' };
		const versions = rulePeriods([DEFAULT_RULE_SET, same]);
		for (const other of [
			{ ...recorded, steps: recorded.steps.slice(0, -1) },
			{ ...recorded, gaps: [...recorded.gaps, { kind: 'noPlan' as const, milestone: 'completed' as const }] },
		]) {
			expect(outlookUnder(late, other, versions).next).toEqual({
				fromOn: '2026-11-01',
				outlook: { ...recorded, ruleSetId: 'same' },
			});
		}
	});

	it.each([
		['2026-10-31', 'yellow', 'the old rules hold to their last day'],
		['2026-11-01', 'red', 'the new ones from their first, with nobody writing'],
		['2026-11-30', 'red', 'and to their last'],
		['2026-12-01', 'yellow', 'milder ones clear it again'],
	])('on %s: %s, %s', (on, light) => {
		expect(lightOn(spliced, on).light).toBe(light);
	});

	it('shows silence by the rules of each day', () => {
		const staleOn = (day: Day) => lightOn(spliced, day).stale;
		expect(['2026-11-24', '2026-11-25', '2026-11-30', '2026-12-01', '2027-01-29'].map(staleOn)).toEqual([
			false,
			true,
			true,
			false,
			true,
		]);
	});

	it('on every day is what the rules of that day say of the facts', () => {
		fc.assert(
			fc.property(anyProjectFacts, anyRuleSets, anyDay, (given, ruleSets, on) => {
				const facts = projectFacts(given);
				const whole = outlookUnder(facts, judgeOutlook(facts, DEFAULT_RULE_SET), rulePeriods(ruleSets));
				const alone = judgeOutlook(facts, ruleSetOn(ruleSets, on));
				expect(lightOn(whole, on)).toEqual(lightOn(alone, on));
				expect({ ...outlookOn(whole, on), ruleSetId: '', next: undefined }).toEqual({ ...alone, ruleSetId: '' });
			}),
			{ numRuns: 300 },
		);
	});
});

describe('turnsRedOn', () => {
	it.each([
		['2026-10-15', '2026-11-01', 'a stricter version turns it red on its first day'],
		['2026-10-31', '2026-11-01', 'also seen from the day before'],
		['2026-12-01', '2026-12-30', 'under the last version by its own limit'],
	])('seen from %s: %s, %s', (on, expected) => {
		expect(turnsRedOn(spliced, on)).toBe(expected);
	});

	it('is the first red day that walking day by day finds', () => {
		fc.assert(
			fc.property(anyProjectFacts, anyRuleSets, anyDay, (given, ruleSets, on) => {
				const facts = projectFacts(given);
				const whole = outlookUnder(facts, judgeOutlook(facts, DEFAULT_RULE_SET), rulePeriods(ruleSets));
				if (lightOn(whole, on).light === 'red') return;
				const found = turnsRedOn(whole, on);
				const until = Math.min(toDayNumber(on) + 500, found === null ? Infinity : toDayNumber(found));
				for (let day = toDayNumber(on) + 1; day < until; day++) {
					expect(lightOn(whole, fromDayNumber(day)).light).not.toBe('red');
				}
				if (found !== null) expect(lightOn(whole, found).light).toBe('red');
			}),
			{ numRuns: 100 },
		);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingsOn } from '~/domain/board/standings';
import { tabBit } from '~/domain/board/tabs';
import { addDays, type Day, fromDayNumber, toDayNumber } from '~/domain/day';
import { explainedStrip } from '~/domain/lights/explained-strip';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { lightOn } from '~/domain/lights/light-on';
import { lightStrip } from '~/domain/lights/light-strip';
import { outlookOn } from '~/domain/lights/outlook-on';
import { outlookUnder } from '~/domain/lights/outlook-under';
import { receiptOn } from '~/domain/lights/receipt-on';
import { turnsRedOn } from '~/domain/lights/turns-red-on';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { rulePeriods } from '~/domain/rules/rule-periods';
import type { RuleSet } from '~/domain/rules/rule-set';
import { ruleSetOn } from '~/domain/rules/rule-set-on';
import { boardLine } from '../../support/board-lines';
import { anyProjectFacts, happened, projectFacts } from '../../support/project-facts';

/** Red from day 10 and without any default limit, from 1 November on. */
const strict: RuleSet = {
	...DEFAULT_RULE_SET,
	id: 'strict',
	version: 2,
	effectiveFrom: '2026-11-01',
	milestoneLate: { yellowFromDays: 1, redFromDays: 10 },
	fallbacks: [],
};
/** Patient again, from 1 December on. */
const mild: RuleSet = {
	...strict,
	id: 'mild',
	version: 3,
	effectiveFrom: '2026-12-01',
	milestoneLate: { yellowFromDays: 40, redFromDays: 90 },
	silent: { staleAfterDays: 100, yellowAfterDays: 200 },
};
const RULE_SETS = [DEFAULT_RULE_SET, strict, mild];
const PERIODS = rulePeriods(RULE_SETS);

/** Planned to start on 1 October 2026: yellow from the 2nd, red from 1 December under the default rules. */
const late = projectFacts({
	milestones: {
		...happened({ signed: '2026-01-01', landGranted: '2026-03-01' }),
		started: { plannedOn: '2026-10-01' },
	},
	lastUpdateOn: '2026-10-20',
});
const recorded = judgeOutlook(late, DEFAULT_RULE_SET);
const spliced = outlookUnder(late, recorded, PERIODS);

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

describe('a receipt across versions', () => {
	const receipt = (on: Day) => receiptOn(late, spliced, ruleSetOn(RULE_SETS, on), on);

	it.each([
		['2026-10-31', 'yellow', '2026-10-02', 1, { on: '2026-11-01', light: 'red' }],
		['2026-11-05', 'red', '2026-11-01', 2, { on: '2026-12-01', light: 'yellow' }],
		['2026-12-05', 'yellow', '2026-12-01', 3, { on: '2026-12-30', light: 'red' }],
	])('of %s: %s since %s by version %i', (on, light, sinceOn, version, nextChange) => {
		expect(receipt(on)).toMatchObject({ light, sinceOn, ruleSet: { version }, nextChange });
	});

	it('a colour that both versions give goes on', () => {
		const softer = { ...strict, milestoneLate: { yellowFromDays: 5, redFromDays: 200 } };
		const both = outlookUnder(late, recorded, rulePeriods([DEFAULT_RULE_SET, softer]));
		expect(receiptOn(late, both, softer, '2026-11-10').sinceOn).toBe('2026-10-02');
	});

	it('a colour that begins under the new version begins with its own day', () => {
		const softer = { ...strict, milestoneLate: { yellowFromDays: 60, redFromDays: 70 } };
		const both = outlookUnder(late, recorded, rulePeriods([DEFAULT_RULE_SET, softer]));
		expect(receiptOn(late, both, softer, '2026-11-10').light).toBe('green');
		expect(receiptOn(late, both, softer, '2026-12-05')).toMatchObject({ light: 'yellow', sinceOn: '2026-11-30' });
	});

	it('a version that is still to come does not count yet', () => {
		expect(receipt('2026-10-31').cause).toMatchObject({ redOn: '2026-12-01' });
	});
});

describe('a light strip across versions', () => {
	it('changes on the day the version enters', () => {
		const strip = lightStrip([{ fromOn: '2026-10-20', outlook: spliced }], '2026-12-05');
		expect(strip.filter(({ stale }) => !stale).map((span) => [span.fromOn, span.light])).toEqual([
			['2026-10-20', 'yellow'],
			['2026-11-01', 'red'],
			['2026-12-01', 'yellow'],
		]);
	});

	/** As judged under the default rules and, from 1 November on, others; `fromOn`: since when so known. */
	const knownFrom = (fromOn: Day, other: Partial<RuleSet>, facts = late) => {
		const later = { ...DEFAULT_RULE_SET, id: 'later', version: 2, effectiveFrom: '2026-11-01', ...other };
		const sets = [DEFAULT_RULE_SET, later];
		const outlook = outlookUnder(facts, judgeOutlook(facts, DEFAULT_RULE_SET), rulePeriods(sets));
		return { sets, one: { fromOn, facts, outlook } };
	};
	const softer = { milestoneLate: { yellowFromDays: 5, redFromDays: 200 } };

	it('tells spans of one light apart where the rules that judge it change, each with its own receipt', () => {
		const { sets, one } = knownFrom('2026-10-20', softer);
		const spans = explainedStrip([one], '2026-11-10', sets);
		expect(spans.map(({ fromOn, untilOn, light, rules }) => [fromOn, untilOn, light, rules.version])).toEqual([
			['2026-10-20', '2026-10-31', 'yellow', 1],
			['2026-11-01', '2026-11-10', 'yellow', 2],
		]);
		for (const { fromOn, untilOn, rules } of spans) {
			for (const on of [fromOn, untilOn])
				expect(receiptOn(late, one.outlook, ruleSetOn(sets, on), on).ruleSet).toEqual(rules);
		}
	});

	it('is one span under versions that judge the project alike', () => {
		const { sets, one } = knownFrom('2026-10-20', { maxPauseDays: 30 });
		expect(explainedStrip([one], '2026-11-10', sets)).toMatchObject([{ fromOn: '2026-10-20', rules: { version: 2 } }]);
	});

	it.each([
		['2026-10-25', ['2026-10-20', '2026-11-01'], 'before it enters'],
		['2026-11-01', ['2026-10-20', '2026-11-01'], 'on its day'],
		['2026-11-05', ['2026-10-20', '2026-11-01'], 'after it did'],
	])('with another state known from %s: spans from %j, %s', (fromOn, expected) => {
		const told = { ...late, description: '示例' };
		const story = [knownFrom('2026-10-20', softer).one, knownFrom(fromOn, softer, told).one];
		expect(lightStrip(story, '2026-11-10').map((span) => span.fromOn)).toEqual(expected);
	});

	it('hears of a version that judges only the next state otherwise', () => {
		const own = {
			...late,
			milestones: { ...late.milestones, started: { plannedOn: '2026-10-01', actualOn: '2026-10-02' } },
		};
		const soft = { silent: { staleAfterDays: 300, yellowAfterDays: 400 } };
		const story = [knownFrom('2026-10-20', {}, own).one, knownFrom('2026-11-01', soft, own).one];
		expect(lightStrip(story, '2026-11-10').map((span) => [span.fromOn, span.light])).toEqual([
			['2026-10-20', 'green'],
			['2026-11-01', 'green'],
		]);
	});
});

describe('a board across versions', () => {
	const facts = {
		milestones: happened({ signed: '2026-01-01', landGranted: '2026-09-01' }),
		lastUpdateOn: '2026-10-20',
	};
	const outlook = outlookUnder(projectFacts(facts), boardLine(facts).outlook, PERIODS);
	const gapsOn = (on: Day) =>
		((standingsOn([{ ...boardLine(facts), outlook }], on).tabs[0] as number) & tabBit('gaps')) > 0;

	it('asks for a plan from the day on which no default limit stands in for it', () => {
		expect([gapsOn(addDays('2026-11-01', -1)), gapsOn('2026-11-01')]).toEqual([false, true]);
	});
});

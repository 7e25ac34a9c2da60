import { describe, expect, it } from 'vitest';
import { standingsOn } from '~/domain/board/standings';
import { tabBit } from '~/domain/board/tabs';
import { addDays, type Day } from '~/domain/day';
import { explainedStrip } from '~/domain/lights/explained-strip';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { lightStrip } from '~/domain/lights/light-strip';
import { outlookUnder } from '~/domain/lights/outlook-under';
import { receiptOn } from '~/domain/lights/receipt-on';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { rulePeriods } from '~/domain/rules/rule-periods';
import type { RuleSet } from '~/domain/rules/rule-set';
import { ruleSetOn } from '~/domain/rules/rule-set-on';
import { boardLine } from '../../support/board-lines';
import { happened, projectFacts } from '../../support/project-facts';
import { late, PERIODS, RULE_SETS, recorded, spliced, strict } from '../../support/three-rule-sets';

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

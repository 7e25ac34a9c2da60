import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { outlookUnder } from '~/domain/lights/outlook-under';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { rulePeriods } from '~/domain/rules/rule-periods';
import type { RuleSet } from '~/domain/rules/rule-set';
import { happened, projectFacts } from './project-facts';

/** Red from day 10 and without any default limit, from 1 November on. */
export const strict: RuleSet = {
	...DEFAULT_RULE_SET,
	id: 'strict',
	version: 2,
	effectiveFrom: '2026-11-01',
	milestoneLate: { yellowFromDays: 1, redFromDays: 10 },
	fallbacks: [],
};

/** Patient again, from 1 December on. */
export const mild: RuleSet = {
	...strict,
	id: 'mild',
	version: 3,
	effectiveFrom: '2026-12-01',
	milestoneLate: { yellowFromDays: 40, redFromDays: 90 },
	silent: { staleAfterDays: 100, yellowAfterDays: 200 },
};

/** The default rules, then stricter, then milder ones. */
export const RULE_SETS = [DEFAULT_RULE_SET, strict, mild];
export const PERIODS = rulePeriods(RULE_SETS);

/** Planned to start on 1 October 2026: yellow from the 2nd, red from 1 December under the default rules. */
export const late = projectFacts({
	milestones: {
		...happened({ signed: '2026-01-01', landGranted: '2026-03-01' }),
		started: { plannedOn: '2026-10-01' },
	},
	lastUpdateOn: '2026-10-20',
});

/** As it was recorded before the other rules were known, and as all of them judge it. */
export const recorded = judgeOutlook(late, DEFAULT_RULE_SET);
export const spliced = outlookUnder(late, recorded, PERIODS);

import { describe, expect, it } from 'vitest';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { rulePeriods } from '~/domain/rules/rule-periods';
import { ruleSetOn } from '~/domain/rules/rule-set-on';

const version = (number: number, effectiveFrom: string) => ({
	...{ ...DEFAULT_RULE_SET, id: `v${number}`, version: number, effectiveFrom },
});
const first = version(1, '2000-01-01');

describe('rulePeriods', () => {
	it.each([
		['one version holds from its day on', [first], ['2000-01-01 v1']],
		['each holds until the next one', [version(2, '2026-06-01'), first], ['2000-01-01 v1', '2026-06-01 v2']],
		[
			'of equal days only the highest ever holds',
			[first, version(3, '2026-06-01'), version(2, '2026-06-01')],
			['2000-01-01 v1', '2026-06-01 v3'],
		],
		['none of none', [], []],
	])('%s', (_, ruleSets, expected) => {
		expect(rulePeriods(ruleSets).map(({ fromOn, rules }) => `${fromOn} ${rules.id}`)).toEqual(expected);
	});

	it.each(['2000-01-01', '2026-05-31', '2026-06-01', '2026-12-31', '2027-01-01', '2030-01-01'])(
		'says on %s what the rule set in force says',
		(on) => {
			const ruleSets = [version(3, '2027-01-01'), first, version(2, '2026-06-01'), version(4, '2027-01-01')];
			const held = rulePeriods(ruleSets).filter(({ fromOn }) => fromOn <= on);
			expect(held.at(-1)?.rules).toBe(ruleSetOn(ruleSets, on));
		},
	);
});

import { expect, it } from 'vitest';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { ruleSetOn } from '~/domain/rules/rule-set-on';

const version = (number: number, effectiveFrom: string) => ({ ...DEFAULT_RULE_SET, version: number, effectiveFrom });
const sets = [version(2, '2026-07-01'), version(1, '2020-01-01'), version(3, '2026-07-01')];

it.each([
	['2020-01-01', 1],
	['2026-06-30', 1],
	['2026-07-01', 3],
	['2030-01-01', 3],
])('on %s version %i is in force, whatever the order', (on, wanted) => {
	expect(ruleSetOn(sets, on).version).toBe(wanted);
	expect(ruleSetOn([...sets].reverse(), on).version).toBe(wanted);
});

it('says so when no rule set is that old', () => {
	expect(() => ruleSetOn(sets, '2019-12-31')).toThrow('no rule set');
});

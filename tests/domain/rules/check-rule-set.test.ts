import { describe, expect, it } from 'vitest';
import { checkRuleSet } from '~/domain/rules/check-rule-set';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';

/** The default rule set as data, with one place set to another value. */
function rulesWith(path: string, value: unknown): unknown {
	const data = JSON.parse(JSON.stringify(DEFAULT_RULE_SET));
	const steps = path.split('.');
	const last = steps.pop() as string;
	steps.reduce((node, step) => node[step], data)[last] = value;
	return data;
}

it('accepts the default rule set, also after a journey as text', () => {
	expect(checkRuleSet(DEFAULT_RULE_SET)).toEqual({ ok: true, value: DEFAULT_RULE_SET });
	expect(checkRuleSet(JSON.parse(JSON.stringify(DEFAULT_RULE_SET)))).toMatchObject({ ok: true });
});

describe('accepts', () => {
	it.each([
		['milestoneLate.redFromDays', 1],
		['milestoneLate.redFromDays', 3650],
		['investmentBehind.fromMonth', 12],
		['investmentBehind.redBelowPercent', 80],
		['silent.staleAfterDays', 65],
		['dueSoonDays', []],
		['fallbacks', []],
		['fallbacks', [{ milestone: 'started', after: 'signed', monthsByInvestment: [{ belowFen: null, months: 120 }] }]],
		['fallbacks', [{ milestone: 'started', after: 'signed', monthsByInvestment: [{ belowFen: 5, months: 1 }] }]],
	])('%s = %j', (path, value) => expect(checkRuleSet(rulesWith(path, value)).ok).toBe(true));
});

describe('refuses', () => {
	it.each([null, 'rules', [], {}])('%j', (data) =>
		expect(checkRuleSet(data)).toMatchObject({ ok: false, refusal: { code: 'not-a-text', field: 'id' } }),
	);

	it.each([
		['name', '  ', 'not-a-text'],
		['effectiveFrom', '2026-02-30', 'not-a-day'],
		['version', 0, 'not-in-range'],
		['milestoneLate', null, 'not-in-range', 'milestoneLate.yellowFromDays'],
		['milestoneLate.yellowFromDays', 0, 'not-in-range'],
		['milestoneLate.yellowFromDays', 1.5, 'not-in-range'],
		['milestoneLate.yellowFromDays', '1', 'not-in-range'],
		['milestoneLate.redFromDays', 3651, 'not-in-range'],
		['milestoneLate.yellowFromDays', 62, 'not-in-order'],
		['investmentBehind.fromMonth', 13, 'not-in-range'],
		['investmentBehind.yellowBelowPercent', 101, 'not-in-range'],
		['investmentBehind.redBelowPercent', 81, 'not-in-order'],
		['silent.staleAfterDays', 66, 'not-in-order'],
		['idleLand.warnFromDays', 366, 'not-in-order'],
		['maxPauseDays', Number.NaN, 'not-in-range'],
		['dueSoonDays', 30, 'not-a-list-of-days'],
		['dueSoonDays', [7, 15], 'not-a-list-of-days'],
		['dueSoonDays', [7, 7], 'not-a-list-of-days'],
		['dueSoonDays', [7, 0], 'not-a-list-of-days'],
		['fallbacks', {}, 'not-a-fallback'],
	])('%s = %j: %s', (path, value, code, field = path) =>
		expect(checkRuleSet(rulesWith(path, value))).toMatchObject({ ok: false, refusal: { code, field } }),
	);

	it.each([
		['no object', 'started'],
		['no such milestone', { milestone: 'begun', after: 'signed', days: 5 }],
		['no such milestone before', { milestone: 'started', after: 'begun', days: 5 }],
		['counts from itself', { milestone: 'started', after: 'started', days: 5 }],
		['counts from a later one', { milestone: 'started', after: 'completed', days: 5 }],
		['no limit', { milestone: 'started', after: 'signed' }],
		['zero days', { milestone: 'started', after: 'signed', days: 0 }],
		[
			'both limits',
			{ milestone: 'started', after: 'signed', days: 5, monthsByInvestment: [{ belowFen: null, months: 3 }] },
		],
		['no bands', { milestone: 'started', after: 'signed', monthsByInvestment: [] }],
		['bands that are none', { milestone: 'started', after: 'signed', monthsByInvestment: 12 }],
		['a band that is none', { milestone: 'started', after: 'signed', monthsByInvestment: [12] }],
		['a band without months', { milestone: 'started', after: 'signed', monthsByInvestment: [{ belowFen: 5 }] }],
		[
			'an open band before the last',
			{
				milestone: 'started',
				after: 'signed',
				monthsByInvestment: [
					{ belowFen: null, months: 3 },
					{ belowFen: 5, months: 3 },
				],
			},
		],
		[
			'bands that do not rise',
			{
				milestone: 'started',
				after: 'signed',
				monthsByInvestment: [
					{ belowFen: 5, months: 3 },
					{ belowFen: 5, months: 4 },
				],
			},
		],
	])('a fallback with %s', (_, fallback) =>
		expect(checkRuleSet(rulesWith('fallbacks', [fallback]))).toMatchObject({
			ok: false,
			refusal: { code: 'not-a-fallback', field: 'fallbacks.0' },
		}),
	);
});

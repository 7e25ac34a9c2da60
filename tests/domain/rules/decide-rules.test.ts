import { describe, expect, it } from 'vitest';
import { backDatingLimit } from '~/domain/rules/back-dating-limit';
import { decideActivation, decideRuleDraft } from '~/domain/rules/decide-rules';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import type { RuleDraft } from '~/domain/rules/rule-draft';

const TODAY = '2026-11-21';
const { id: _, name: __, version: ___, effectiveFrom: ____, ...numbers } = DEFAULT_RULE_SET;
const wish = (effectiveFrom: string) => ({ name: ' 2027 年规则 ', effectiveFrom, numbers });
const announced = { ...DEFAULT_RULE_SET, id: 'rules-2', version: 2, effectiveFrom: '2027-01-01' };
const next = { ...DEFAULT_RULE_SET, id: 'rules-2', version: 2, effectiveFrom: '2027-01-01' };
const draft: RuleDraft = { id: 'rules-2', state: 'draft', edition: 3, rules: next };

describe('decideRuleDraft', () => {
	it('numbers the next version and keeps what was asked for', () => {
		expect(decideRuleDraft([DEFAULT_RULE_SET], wish('2027-01-01'), TODAY)).toEqual({
			ok: true,
			value: { ...numbers, id: 'rules-2', name: '2027 年规则', version: 2, effectiveFrom: '2027-01-01' },
		});
	});

	it.each([
		['today is early enough', [DEFAULT_RULE_SET], TODAY, null],
		['yesterday reaches back', [DEFAULT_RULE_SET], '2026-11-20', 'rules-in-past'],
		['no day', [DEFAULT_RULE_SET], '2026-02-30', 'not-a-day'],
		['before what is announced', [DEFAULT_RULE_SET, announced], '2026-12-31', 'rules-before-announced'],
		['on the same day: it replaces it', [DEFAULT_RULE_SET, announced], '2027-01-01', null],
	])('%s', (_why, published, day, code) => {
		const outcome = decideRuleDraft(published, wish(day), TODAY);
		expect(outcome.ok ? null : outcome.refusal.code).toBe(code);
	});

	it('refuses numbers lights cannot be judged by', () => {
		const wrong = { ...wish('2027-01-01'), numbers: { ...numbers, maxPauseDays: 0 } };
		expect(decideRuleDraft([DEFAULT_RULE_SET], wrong, TODAY)).toMatchObject({
			refusal: { code: 'not-in-range', field: 'maxPauseDays' },
		});
	});
});

describe('decideActivation', () => {
	it('gives the rules that were rehearsed', () => {
		expect(decideActivation(draft, [DEFAULT_RULE_SET], '市政府会议', TODAY)).toEqual({ ok: true, value: next });
	});

	it.each([
		['twice', { ...draft, state: 'activated' as const }, '理由', TODAY, 'not-a-draft'],
		['without a reason', draft, ' ', TODAY, 'reason-missing'],
		['after its day went by', draft, '理由', '2027-01-02', 'rules-in-past'],
	])('refused %s', (_why, given, reason, today, code) => {
		expect(decideActivation(given, [DEFAULT_RULE_SET], reason, today)).toMatchObject({ refusal: { code } });
	});
});

describe('backDatingLimit', () => {
	it('is a number of the version, or that of the first one', () => {
		expect(backDatingLimit({ backDating: { reasonAfterDays: 0 } })).toBe(0);
		expect(backDatingLimit({})).toBe(10);
	});
});

import { describe, expect, it } from 'vitest';
import { type KeptReference, type ReferenceEvent, referenceFault } from '~/domain/audit/replay-reference';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';

const AT = '2026-01-01T00:00:00.000Z';
const { id, name, version, effectiveFrom } = DEFAULT_RULE_SET;
const units = [{ id: 'deqing', nameZh: '德清县', nameEn: 'Deqing', districtCode: '330521', position: 1 }];
const row = { id, name, version, effectiveFrom, rules: DEFAULT_RULE_SET, publishedAt: AT };
const kept: KeptReference = { ruleSets: new Map([[id, row]]), units };
const published: ReferenceEvent = {
	...{ at: AT, kind: 'ruleSet.published', subject: id },
	details: { rules: DEFAULT_RULE_SET, units },
};
const withRow = (change: object): KeptReference => ({ units, ruleSets: new Map([[id, { ...row, ...change }]]) });

describe('rules and units', () => {
	it('stand as they were told; what early events do not tell is not asked', () => {
		expect(referenceFault(published, kept)).toBeNull();
		expect(referenceFault({ ...published, details: { rules: DEFAULT_RULE_SET } }, { ...kept, units: [] })).toBeNull();
		expect(referenceFault({ ...published, kind: 'ruleSet.drafted' }, withRow({ version: 9 }))).toBeNull();
	});

	it.each([
		['published at another time', withRow({ publishedAt: '2031-01-01T00:00:00.000Z' })],
		['in force from another day', withRow({ effectiveFrom: '2020-01-01' })],
		['with other numbers', withRow({ rules: { ...DEFAULT_RULE_SET, maxPauseDays: 9 } })],
		['gone', { units, ruleSets: new Map() }],
	])('rules %s', (_, altered) => {
		expect(referenceFault(published, altered)).toBe('rule-set-changed');
	});

	it('another subject, a renamed unit', () => {
		expect(referenceFault({ ...published, subject: 'x' }, kept)).toBe('rule-set-changed');
		expect(referenceFault(published, { ...kept, units: [{ ...units[0], nameZh: '示例' }] })).toBe('unit-changed');
	});
});

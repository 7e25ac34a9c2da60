import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '~/domain/audit/canonical-json';
import { NO_FACTS, type ProjectFacts } from '~/domain/project/facts';
import { MILESTONES } from '~/domain/stages/milestones';
import { applyChanges } from '~/domain/updates/apply-changes';
import { diffFacts } from '~/domain/updates/diff-facts';

const facts: ProjectFacts = {
	name: '年产8万件高纯靶材项目',
	unit: 'deqing',
	lastUpdateOn: '2026-10-31',
	milestones: { signed: { actualOn: '2025-01-14' }, started: { plannedOn: '2026-01-01', originalOn: '2026-01-01' } },
	completedFen: { '2026': 100 },
};

describe('applyChanges', () => {
	it('moves a field deep inside and leaves the given facts alone', () => {
		const frozen = structuredClone(facts);
		const after = applyChanges(facts, [{ field: 'milestones.started.actualOn', from: null, to: '2026-02-01' }]);
		expect(after.milestones.started).toEqual({
			plannedOn: '2026-01-01',
			originalOn: '2026-01-01',
			actualOn: '2026-02-01',
		});
		expect(facts).toEqual(frozen);
	});

	it('removes what becomes unknown, with the empty object around it', () => {
		const after = applyChanges(facts, [
			{ field: 'completedFen.2026', from: 100, to: null },
			{ field: 'milestones.signed.actualOn', from: '2025-01-14', to: null },
		]);
		expect('completedFen' in after).toBe(false);
		expect(after.milestones).toEqual({ started: facts.milestones.started });
		const bare = applyChanges(after, [
			{ field: 'milestones.started.plannedOn', from: '2026-01-01', to: null },
			{ field: 'milestones.started.originalOn', from: '2026-01-01', to: null },
		]);
		expect(bare.milestones).toEqual({});
	});

	it.each([
		['name', 'another'],
		['firmName', '湖州示例有限公司'],
		['milestones.started.actualOn', '2026-01-01'],
	])('refuses to move %s from a value it does not have', (field, from) => {
		expect(() => applyChanges(facts, [{ field, from, to: 'x' }])).toThrow(field);
	});
});

const day = fc.option(fc.constantFrom('2024-02-29', '2025-01-01', '2026-12-31'), { nil: null });
const anyFacts: fc.Arbitrary<ProjectFacts> = fc.record(
	{
		name: fc.string(),
		unit: fc.constantFrom('deqing', 'anji'),
		lastUpdateOn: fc.constant('2026-01-01'),
		firmName: fc.option(fc.string(), { nil: null }),
		areaMu: fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }),
		completedFen: fc.dictionary(fc.constantFrom('2024', '2025', '2026'), fc.integer({ min: 0 })),
		milestones: fc.dictionary(
			fc.constantFrom(...MILESTONES),
			fc.record({ plannedOn: day, actualOn: day }, { requiredKeys: [] }),
		),
		pauses: fc.array(fc.record({ fromOn: fc.constant('2026-01-01'), untilOn: fc.constant('2026-02-01') }), {
			maxLength: 2,
		}),
	},
	{ requiredKeys: ['name', 'unit', 'lastUpdateOn', 'milestones'] },
);

describe('diffFacts', () => {
	it('sees no difference between absent and null', () => {
		expect(diffFacts(facts, { ...facts, firmName: null })).toEqual([]);
	});

	it('leads from any facts to any others, and back', () => {
		fc.assert(
			fc.property(anyFacts, anyFacts, (before, after) => {
				const clean = applyChanges(NO_FACTS, diffFacts(NO_FACTS, before));
				const there = applyChanges(clean, diffFacts(clean, after));
				expect(diffFacts(there, after)).toEqual([]);
				const back = applyChanges(there, diffFacts(there, clean));
				expect(canonicalJson(back)).toBe(canonicalJson(clean));
			}),
		);
	});
});

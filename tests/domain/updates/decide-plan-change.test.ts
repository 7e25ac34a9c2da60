import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { lightOn } from '~/domain/lights/light-on';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { MILESTONES } from '~/domain/stages/milestones';
import { applyChanges } from '~/domain/updates/apply-changes';
import { decidePlanApproval, decidePlanChange, type PlanChange } from '~/domain/updates/decide-plan-change';
import { isReasonCode, REASON_CODES } from '~/domain/updates/reason-codes';
import { anyDay, anyProjectFacts, projectFacts } from '../../support/project-facts';

const facts = projectFacts({
	milestones: {
		signed: { actualOn: '2025-01-14' },
		landGranted: { plannedOn: '2026-08-01' },
		started: { plannedOn: '2026-10-01', originalOn: '2026-05-01' },
		completed: { plannedOn: '2027-06-01' },
		aboveScale: { plannedOn: '2028-06-01' },
	},
});
const ask = (input: Partial<PlanChange>, light: 'green' | 'yellow' | 'red' = 'green', on = facts) =>
	decidePlanChange(
		on,
		{ milestone: 'started', plannedOn: '2026-12-01', reasonCode: 'land', reason: '净地未交付', ...input },
		light,
	);

describe('decidePlanChange', () => {
	it.each([
		['green', false],
		['yellow', true],
		['red', true],
	] as const)('keeps what is asked for; under a %s light late is %s', (light, filedLate) => {
		expect(ask({}, light)).toEqual({
			ok: true,
			value: {
				wish: { kind: 'planChange', milestone: 'started', plannedOn: '2026-12-01', previousOn: '2026-10-01' },
				filedLate,
			},
		});
	});

	it('asks for a first day where none was agreed', () => {
		expect(ask({ milestone: 'inProduction', plannedOn: '2027-12-01' })).toMatchObject({
			value: { wish: { previousOn: null } },
		});
	});

	it.each([
		['not a day', { plannedOn: '2026-02-29' }, 'not-a-day'],
		['a slip of the hand', { plannedOn: '2206-02-28' }, 'day-out-of-range'],
		['the day it has', { plannedOn: '2026-10-01' }, 'nothing-changed'],
		['before the plan of an earlier one', { plannedOn: '2026-07-31' }, 'plan-before-earlier'],
		['before an earlier actual day', { milestone: 'landGranted', plannedOn: '2025-01-13' }, 'plan-before-earlier'],
		['a reached milestone', { milestone: 'signed' }, 'milestone-passed'],
		['no reason code', { reasonCode: 'weather' }, 'reason-code-missing'],
		['no words', { reason: '  ' }, 'reason-missing'],
	] as const)('refuses: %s', (_, input, code) => {
		expect(ask(input)).toMatchObject({ ok: false, refusal: { code } });
	});

	it.each([
		['on the day of the earlier plan', { plannedOn: '2026-08-01' }],
		['达产 before 上规', { milestone: 'atOutput', plannedOn: '2028-01-01' }],
		['beyond a later plan, which has to follow', { plannedOn: '2027-12-01' }],
	] as const)('accepts: %s', (_, input) => {
		expect(ask(input).ok).toBe(true);
	});

	it('refuses on a withdrawn project', () => {
		expect(ask({}, 'green', { ...facts, withdrawnOn: '2026-11-01' })).toMatchObject({
			refusal: { code: 'project-withdrawn' },
		});
	});
});

describe('decidePlanApproval', () => {
	const approve = (milestone: 'started' | 'completed' | 'inProduction', plannedOn: string) =>
		decidePlanApproval(facts, { kind: 'planChange', milestone, plannedOn, previousOn: null });

	it('never touches an original on record', () => {
		expect(approve('started', '2026-12-01')).toMatchObject({
			value: { changes: [{ field: 'milestones.started.plannedOn' }] },
		});
	});

	it('makes the plan before the original', () => {
		expect(approve('completed', '2027-09-01')).toMatchObject({
			value: {
				changes: [{ to: '2027-09-01' }, { field: 'milestones.completed.originalOn', from: null, to: '2027-06-01' }],
			},
		});
	});

	it('makes a first plan its own original', () => {
		expect(approve('inProduction', '2027-12-01')).toMatchObject({
			value: { changes: [{ to: '2027-12-01' }, { field: 'milestones.inProduction.originalOn', to: '2027-12-01' }] },
		});
	});

	it.each([
		[{ ...facts, withdrawnOn: '2026-11-01' }, 'project-withdrawn'],
		[{ ...facts, milestones: { started: { actualOn: '2026-11-01' } } }, 'milestone-passed'],
	])('refuses what came in the way', (changed, code) => {
		const wish = { kind: 'planChange', milestone: 'started', plannedOn: '2026-12-01', previousOn: null } as const;
		const outcome = decidePlanApproval(changed, wish);
		expect(outcome).toMatchObject({ refusal: { code } });
		expect(outcome).not.toHaveProperty('refusal.field', expect.anything());
	});

	it.each([
		['plan', { plannedOn: '2026-12-02' }, '2026-12-02'],
		['actual day', { plannedOn: '2026-08-01', actualOn: '2026-12-02' }, '2026-12-02'],
	])('refuses a day before the %s that an earlier milestone got meanwhile', (_, landGranted, day) => {
		const moved = { ...facts, milestones: { ...facts.milestones, landGranted } };
		const wish = { kind: 'planChange', milestone: 'started', plannedOn: '2026-12-01', previousOn: null } as const;
		expect(decidePlanApproval(moved, wish)).toEqual({
			ok: false,
			refusal: { code: 'plan-before-earlier', field: undefined, params: { milestone: 'landGranted', day } },
		});
		expect(decidePlanApproval(moved, { ...wish, plannedOn: day }).ok).toBe(true);
	});

	it('keeps the original for ever, whatever follows', () => {
		fc.assert(
			fc.property(
				anyProjectFacts,
				fc.constantFrom(...MILESTONES),
				fc.array(anyDay, { minLength: 1 }),
				(start, milestone, days) => {
					const original = start.milestones[milestone]?.originalOn ?? start.milestones[milestone]?.plannedOn ?? days[0];
					let now = start;
					for (const plannedOn of days) {
						const outcome = decidePlanApproval(now, { kind: 'planChange', milestone, plannedOn, previousOn: null });
						if (!outcome.ok) return;
						now = applyChanges(now, outcome.value.changes);
					}
					expect(now.milestones[milestone]).toMatchObject({ plannedOn: days.at(-1), originalOn: original });
				},
			),
		);
	});

	it('asking alone changes no light', () => {
		const before = lightOn(judgeOutlook(facts, DEFAULT_RULE_SET), '2026-11-21');
		ask({});
		expect(lightOn(judgeOutlook(facts, DEFAULT_RULE_SET), '2026-11-21')).toEqual(before);
	});
});

describe('isReasonCode', () => {
	it('knows the nine codes and nothing else', () => {
		expect(REASON_CODES.every(isReasonCode)).toBe(true);
		expect([null, '', 'Land', 3].some(isReasonCode)).toBe(false);
	});
});

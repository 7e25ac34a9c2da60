import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, isDay, LAST_DAY } from '~/domain/day';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { lightOn } from '~/domain/lights/light-on';
import { COLOURS, type Outlook } from '~/domain/lights/outlook';
import type { ProjectFacts } from '~/domain/project/facts';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { anyDay, anyProjectFacts } from '../../support/project-facts';
import { naiveLight } from './naive-light';

const judge = (facts: ProjectFacts) => judgeOutlook(facts, DEFAULT_RULE_SET);

function fastLight(outlook: Outlook, on: Day) {
	const { light, stale, step } = lightOn(outlook, on);
	return { light, stale, cause: step ? (step.milestone ?? step.rule) : null };
}

/** Every day on which something about the light may change. */
function storedDays(outlook: Outlook): Set<Day> {
	const days = outlook.steps.map((step) => step.from);
	for (const pause of outlook.pauses) days.push(pause.fromOn, addDays(pause.untilOn, 1));
	if (outlook.staleOn) days.push(outlook.staleOn);
	return new Set(days);
}

const rank = (light: string) => (COLOURS as readonly string[]).indexOf(light);

describe('for any facts', () => {
	it('agrees with the naive reading of the rules on and around every stored day, and on any other', () => {
		fc.assert(
			fc.property(anyProjectFacts, fc.array(anyDay, { minLength: 5, maxLength: 5 }), (facts, others) => {
				const outlook = judge(facts);
				for (const day of storedDays(outlook)) others.push(addDays(day, -1), day, addDays(day, 1));
				for (const on of others) expect({ on, ...fastLight(outlook, on) }).toEqual({ on, ...naiveLight(facts, on) });
			}),
			{ numRuns: 400 },
		);
	});

	it('changes light, cause or mark, judged day by day, exactly on the stored days', () => {
		fc.assert(
			fc.property(anyProjectFacts, (facts) => {
				const outlook = judge(facts);
				const stored = storedDays(outlook);
				let before = naiveLight(facts, '2024-05-01');
				for (let on = '2024-05-02'; on < '2025-12-31'; on = addDays(on, 1)) {
					const now = naiveLight(facts, on);
					if (JSON.stringify(now) !== JSON.stringify(before)) expect([...stored], on).toContain(on);
					expect(fastLight(outlook, on)).toEqual(now);
					before = now;
				}
			}),
			{ numRuns: 25 },
		);
	});

	it('keeps its named days in step with its steps', () => {
		fc.assert(
			fc.property(anyProjectFacts, (facts) => {
				const { steps, yellowOn, redOn } = judge(facts);
				expect(yellowOn).toBe(steps[0]?.from ?? null);
				expect(redOn).toBe(steps.find((step) => step.light === 'red')?.from ?? null);
				steps.slice(1).forEach((step, index) => {
					expect(step.from >= (steps[index]?.from as Day)).toBe(true);
				});
			}),
		);
	});

	it('never looks better on a later day, pauses aside', () => {
		fc.assert(
			fc.property(anyProjectFacts, anyDay, fc.nat(900), (facts, on, later) => {
				const outlook = judge({ ...facts, pauses: [] });
				const now = lightOn(outlook, on);
				const then = lightOn(outlook, addDays(on, later));
				if (outlook.state !== 'open') expect(then.light).toBe(now.light);
				else expect(rank(then.light)).toBeGreaterThanOrEqual(rank(now.light));
				expect(now.stale && !then.stale).toBe(false);
			}),
			{ numRuns: 500 },
		);
	});

	it('does not depend on the order of the input, and leaves it alone', () => {
		fc.assert(
			fc.property(anyProjectFacts, (facts) => {
				const before = JSON.stringify(facts);
				const outlook = judge(facts);
				expect(judge(backwards(facts))).toEqual(outlook);
				expect(JSON.stringify(facts)).toBe(before);
			}),
		);
	});

	it('has no day outside the calendar even when a plan is the last day there is', () => {
		const outlook = judge({
			name: '示例',
			unit: 'anji',
			milestones: { signed: { actualOn: LAST_DAY }, started: { plannedOn: LAST_DAY } },
			lastUpdateOn: LAST_DAY,
		});
		expect(outlook).toMatchObject({ steps: [], yellowOn: null, redOn: null, staleOn: null });
		expect(outlook.due.every((due) => isDay(due.plannedOn))).toBe(true);
	});
});

function backwards(facts: ProjectFacts): ProjectFacts {
	const turn = <T>(record: Record<string, T>) => Object.fromEntries(Object.entries(record).reverse());
	const turned = turn({ ...facts } as Record<string, unknown>) as unknown as ProjectFacts;
	turned.milestones = turn(facts.milestones as Record<string, object>);
	if (facts.annualPlanFen) turned.annualPlanFen = turn(facts.annualPlanFen);
	if (facts.pauses) turned.pauses = [...facts.pauses].reverse();
	return turned;
}

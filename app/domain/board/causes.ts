import type { Step } from '../lights/outlook';
import { MILESTONES } from '../stages/milestones';

/** Why a light is yellow or red, as a board filters by it: the milestone that is late, or the rule. */
export const CAUSES = [...MILESTONES, 'investment', 'silent'] as const;
export type CauseName = (typeof CAUSES)[number];

export function isCauseName(value: unknown): value is CauseName {
	return (CAUSES as readonly unknown[]).includes(value);
}

/** The cause a step names. */
export function causeOf(step: Pick<Step, 'rule' | 'milestone'>): CauseName {
	return step.rule === 'milestone' ? (step.milestone as CauseName) : step.rule;
}

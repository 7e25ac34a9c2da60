import type { ProjectFacts } from '../project/facts';
import { MILESTONES, type Milestone } from './milestones';

const INDEX = Object.fromEntries(MILESTONES.map((milestone, index) => [milestone, index])) as Record<Milestone, number>;

/**
 * A milestone counts as passed when it, or any later stage-entry milestone, has an actual day (DOMAIN §2).
 * aboveScale and atOutput both follow inProduction and never imply each other.
 */
export function passed(facts: ProjectFacts, milestone: Milestone): boolean {
	return Boolean(facts.milestones[milestone]?.actualOn) || INDEX[milestone] < passedBefore(facts);
}

/** All milestones with an index in {@link MILESTONES} below this one are passed by a later stage-entry milestone. */
export function passedBefore({ milestones }: ProjectFacts): number {
	if (milestones.atOutput?.actualOn || milestones.aboveScale?.actualOn) return INDEX.aboveScale;
	if (milestones.inProduction?.actualOn) return INDEX.inProduction;
	if (milestones.completed?.actualOn) return INDEX.completed;
	return milestones.started?.actualOn ? INDEX.started : INDEX.signed;
}

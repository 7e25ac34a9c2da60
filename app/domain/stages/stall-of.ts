import type { ProjectFacts } from '../project/facts';
import type { Milestone } from './milestones';
import { passed } from './passed';

/** 五未 in their order: 未供地 未开工 未竣工 未投产 未达产 (DOMAIN §1). */
export const STALLS = ['landNotGranted', 'notStarted', 'notCompleted', 'notInProduction', 'notAtOutput'] as const;
export type Stall = (typeof STALLS)[number];

const STALL_ENDS: Record<Stall, Milestone> = {
	landNotGranted: 'landGranted',
	notStarted: 'started',
	notCompleted: 'completed',
	notInProduction: 'inProduction',
	notAtOutput: 'atOutput',
};

/** Where a project stands now: the first of the five it has not got past; null once finished or withdrawn. */
export function stallOf(facts: ProjectFacts): Stall | null {
	if (facts.withdrawnOn) return null;
	return STALLS.find((stall) => !passed(facts, STALL_ENDS[stall])) ?? null;
}

export function isStall(word: unknown): word is Stall {
	return STALLS.includes(word as Stall);
}

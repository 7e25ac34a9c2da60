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

/** What a project has not passed yet, in order; the first is where it stands now. None once finished or withdrawn. */
export function stallsOf(facts: ProjectFacts): Stall[] {
	if (facts.withdrawnOn) return [];
	return STALLS.filter((stall) => !passed(facts, STALL_ENDS[stall]));
}

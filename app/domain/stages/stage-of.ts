import type { ProjectFacts } from '../project/facts';
import type { Stage } from './milestones';

/** The stage whose entry milestone is the last one reached (DOMAIN §2); a project without any such day is in land. */
export function stageOf({ milestones }: ProjectFacts): Stage {
	if (milestones.atOutput?.actualOn) return 'output';
	if (milestones.aboveScale?.actualOn) return 'scale';
	if (milestones.inProduction?.actualOn) return 'production';
	if (milestones.completed?.actualOn) return 'completion';
	return milestones.started?.actualOn ? 'construction' : 'land';
}

/** 达产 finishes a project, whether or not it is above scale (DOMAIN §2). */
export function isFinished({ milestones }: ProjectFacts): boolean {
	return Boolean(milestones.atOutput?.actualOn);
}

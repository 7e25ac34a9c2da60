import type { ProjectFacts } from './facts';

/** Phases of one project may share a project code (DOMAIN §6); two projects without a common phase mark may not. */
export function arePhases(one: Pick<ProjectFacts, 'phaseOf'>, other: Pick<ProjectFacts, 'phaseOf'>): boolean {
	return Boolean(one.phaseOf) && one.phaseOf === other.phaseOf;
}

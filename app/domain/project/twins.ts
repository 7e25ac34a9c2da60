import { sameIdentity } from '../identifiers/identity-text';
import type { PlainFacts } from '../updates/plain-fields';
import type { ProjectFacts } from './facts';
import { arePhases } from './phases';

/** A project on record that might be the one somebody is about to record. */
interface Known {
	projectId: string;
	facts: ProjectFacts;
}

/** Whether a code stands on another project already; phases of one project may share it (DOMAIN §6). `known` are those of this code. */
export function isCodeTaken(
	known: readonly { projectId: string; facts: Pick<ProjectFacts, 'phaseOf'> }[],
	fields: Pick<PlainFacts, 'phaseOf'>,
	ownId: string | null,
): boolean {
	return known.some(({ projectId, facts }) => projectId !== ownId && !arePhases(facts, fields));
}

/** Whether one of the projects of this name is of the same firm, however it is spelt, and no other phase of it. */
export function hasNamesake(known: readonly Known[], fields: Pick<PlainFacts, 'firmName' | 'phaseOf'>): boolean {
	return known.some(({ facts }) => sameIdentity(facts.firmName, fields.firmName) && !arePhases(facts, fields));
}

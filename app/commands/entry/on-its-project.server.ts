import { applicationsOf } from '~/data/applications.server';
import type { WriteTx } from '~/data/database.server';
import { liveState } from '~/data/project-states.server';
import type { ApplicationInput } from '~/domain/entry/application';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { inScope } from '~/domain/people/may';
import type { Acting } from '../perform.server';

/** An application for a recorded project is one of its unit, with its estimates, and the only one under way. */
export async function onItsProject(
	tx: WriteTx,
	{ actor }: Acting,
	input: ApplicationInput,
	applicationId: string | null,
): Promise<Outcome<ApplicationInput>> {
	const officerName = input.candidate.officerName || (actor.role === 'officer' ? actor.name : null);
	const bare = { ...input.candidate, officerName, fixedInvestmentPerMu: null, taxPerMu: null, outputPerMu: null };
	if (input.projectId === null) return accepted({ ...input, candidate: bare });
	const project = await liveState(tx, input.projectId);
	if (!project || !inScope(actor, project.facts)) return refused('not-found');
	const { unit, admission, withdrawnOn } = project.facts;
	if (withdrawnOn) return refused('project-withdrawn');
	if (admission) return refused('already-admitted');
	const others = await applicationsOf(tx, input.projectId);
	const busy = others.some(({ id, state }) => id !== applicationId && state !== 'refused' && state !== 'admitted');
	if (busy) return refused('project-has-application');
	const { fixedInvestmentPerMu = null, taxPerMu = null, outputPerMu = null, officerName: own = null } = project.facts;
	const estimates = { fixedInvestmentPerMu, taxPerMu, outputPerMu };
	return accepted({ ...input, unit, candidate: { ...bare, ...estimates, officerName: own } });
}

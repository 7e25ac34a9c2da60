import { applicationsOf, findApplication } from '~/data/applications.server';
import type { WriteTx } from '~/data/database.server';
import { liveState } from '~/data/project-states.server';
import { allStandards } from '~/data/standards.server';
import type { Application, ApplicationInput } from '~/domain/entry/application';
import { decideSave } from '~/domain/entry/decide-application';
import { standardsFor } from '~/domain/entry/standard-on';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { inScope, may } from '~/domain/people/may';
import { type Acting, perform } from '../perform.server';
import { type RecordedApplication, recordApplication } from './record-application.server';

export interface ApplicationForm extends ApplicationInput {
	/** The application that is resumed; null for a new one. */
	applicationId: string | null;
	expectedVersion: number | null;
}

/**
 * Saves an application as far as it is filled in, to be resumed later. Without a chosen standard the one meant for the project is
 * taken. Estimates per mu are those of the recorded project; nobody types them. Refused: `forbidden`, `not-found`,
 * `project-has-application`, `already-admitted`, `standard-not-in-force`, and what the core refuses.
 */
export function saveApplication(acting: Acting, form: ApplicationForm): Promise<Outcome<RecordedApplication>> {
	return perform(acting, async (tx) => {
		const { actor, now } = acting;
		const { applicationId, expectedVersion, ...input } = form;
		const before = applicationId === null ? null : await findApplication(tx, applicationId);
		if (applicationId !== null && !(before && inScope(actor, concernOf(before)))) return refused('not-found');
		const grounded = await onItsProject(tx, acting, input, applicationId);
		if (!grounded.ok) return grounded;
		const saved = decideSave(before, grounded.value, expectedVersion);
		if (!saved.ok) return saved;
		if (!may(actor, 'application.file', concernOf(saved.value))) return refused('forbidden');
		const standardId = await standardOf(tx, acting, saved.value);
		if (!standardId) return refused('standard-not-in-force', 'standardId');
		const application: Application = {
			...{ id: before?.id ?? acting.newId(), version: (before?.version ?? 0) + 1, state: before?.state ?? 'draft' },
			...{ ...saved.value, standardId, filedById: actor.id, filedByName: actor.name, savedAt: now },
			...{ submittedAt: before?.submittedAt ?? null, ruling: null, decision: before?.decision ?? null },
		};
		return accepted(await recordApplication(tx, acting, application, { kind: 'application.saved' }));
	});
}

function concernOf({ unit, candidate }: Pick<Application, 'unit' | 'candidate'>) {
	return { unit, officerName: candidate.officerName };
}

/** An application for a recorded project is one of its unit, with its estimates, and the only one under way. */
async function onItsProject(
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

async function standardOf(tx: WriteTx, { today }: Acting, { unit, standardId, candidate }: ApplicationInput) {
	const { industryCode = null, landUse = null } = candidate;
	const fitting = standardsFor(await allStandards(tx), { unit, industryCode, landUse }, today);
	return standardId === '' ? fitting[0]?.id : fitting.find(({ id }) => id === standardId)?.id;
}

import { findApplication } from '~/data/applications.server';
import type { WriteTx } from '~/data/database.server';
import { allStandards } from '~/data/standards.server';
import type { Application, ApplicationInput } from '~/domain/entry/application';
import { decideSave } from '~/domain/entry/decide-application';
import { standardsFor, standardsOn } from '~/domain/entry/standard-on';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { inScope, may } from '~/domain/people/may';
import { type Acting, perform } from '../perform.server';
import { onItsProject } from './on-its-project.server';
import { type RecordedApplication, recordApplication } from './record-application.server';

export interface ApplicationForm extends ApplicationInput {
	/** The application that is resumed; null for a new one. */
	applicationId: string | null;
	expectedVersion: number | null;
}

/**
 * Saves an application as far as it is filled in, to be resumed later. Without a chosen standard the one meant for the project is
 * taken. Estimates per mu are those of the recorded project; nobody types them. Refused: `forbidden`, `not-found`,
 * `project-has-application`, `already-admitted`, `standard-not-in-force`, `standard-not-for-it`, and what the core refuses.
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
		const standard = await standardOf(tx, acting, saved.value);
		if (!standard.ok) return standard;
		// Who sent it back and now mends it is its applicant: it is a draft again, the decision stays in its course.
		const kept = before?.decision?.byId === actor.id ? null : before;
		const application: Application = {
			...{ id: before?.id ?? acting.newId(), version: (before?.version ?? 0) + 1 },
			...{ ...saved.value, standardId: standard.value, filedById: actor.id, filedByName: actor.name, savedAt: now },
			...{ state: kept?.state ?? 'draft', decision: kept?.decision ?? null },
			...{ submittedAt: before?.submittedAt ?? null, ruling: null },
		};
		return accepted(await recordApplication(tx, acting, application, { kind: 'application.saved' }));
	});
}

function concernOf({ unit, candidate }: Pick<Application, 'unit' | 'candidate'>) {
	return { unit, officerName: candidate.officerName };
}

/** The standard chosen, or the one meant for it. */
async function standardOf(
	tx: WriteTx,
	{ today }: Acting,
	{ unit, standardId, candidate }: ApplicationInput,
): Promise<Outcome<string>> {
	const { industryCode = null, landUse = null } = candidate;
	const all = await allStandards(tx);
	const fitting = standardsFor(all, { unit, industryCode, landUse }, today);
	const chosen = standardId === '' ? fitting[0] : fitting.find(({ id }) => id === standardId);
	if (chosen) return accepted(chosen.id);
	const isInForce = standardsOn(all, today).some(({ id }) => id === standardId);
	return refused(isInForce ? 'standard-not-for-it' : 'standard-not-in-force', 'standardId');
}

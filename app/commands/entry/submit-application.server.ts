import type { WriteTx } from '~/data/database.server';
import { liveStatesByName } from '~/data/namesakes.server';
import type { Application } from '~/domain/entry/application';
import { figuresOf } from '~/domain/entry/candidate';
import { decideSubmit } from '~/domain/entry/decide-application';
import { inForce } from '~/domain/entry/standard-on';
import { sameIdentity } from '~/domain/identifiers/identity-text';
import { accepted, type Outcome, type Refusal, refused } from '~/domain/outcome';
import { type Acting, perform } from '../perform.server';
import { applicationToChange } from './application-to-change.server';
import { type RecordedApplication, recordApplication } from './record-application.server';
import { assessmentOf, recordAssessments } from './record-assessments.server';

/**
 * Hands an application in: it is judged by the standard in force and waits for somebody else. Refused: `forbidden`, `not-found`,
 * `application-closed`, `firm-missing`, `standard-not-in-force`, `application-project-exists` {name}.
 */
export function submitApplication(
	acting: Acting,
	{ applicationId }: { applicationId: string },
): Promise<Outcome<RecordedApplication>> {
	return perform(acting, async (tx) => {
		const { actor, now, today } = acting;
		const found = await applicationToChange(tx, acting, 'application.file', applicationId);
		if (!found.ok) return found;
		const { application, standard, project } = found.value;
		const decided = decideSubmit(application);
		if (!decided.ok) return decided;
		if (!inForce(standard, today)) return refused('standard-not-in-force', 'standardId');
		const twin = await findTwin(tx, application);
		if (twin) return { ok: false, refusal: twin };
		const submitted: Application = {
			...{ ...application, version: application.version + 1, state: 'submitted' },
			...{ filedById: actor.id, filedByName: actor.name, submittedAt: now, decision: null },
		};
		const recorded = await recordApplication(tx, acting, submitted, { kind: 'application.submitted' });
		const { unit, projectId, candidate } = submitted;
		const agreed = project?.facts.agreement?.limits ?? {};
		const subject = { projectId, applicationId, unit, figures: figuresOf(candidate), agreed };
		await recordAssessments(tx, acting, [assessmentOf(standard, subject, today)]);
		return accepted(recorded);
	});
}

/** A new project must not be one that is recorded already. */
async function findTwin(tx: WriteTx, { projectId, unit, candidate }: Application): Promise<Refusal | null> {
	if (projectId !== null) return null;
	const name = candidate.name ?? '';
	const namesakes = await liveStatesByName(tx, unit, name);
	const same = namesakes.some(({ facts }) => sameIdentity(facts.firmName, candidate.firmName));
	return same ? { code: 'application-project-exists', field: 'name', params: { name } } : null;
}

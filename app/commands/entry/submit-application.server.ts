import type { Application } from '~/domain/entry/application';
import { figuresOf } from '~/domain/entry/candidate';
import { decideSubmit } from '~/domain/entry/decide-application';
import { inForce } from '~/domain/entry/standard-on';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { type Acting, perform } from '../perform.server';
import { type ApplicationTarget, applicationToChange } from './application-to-change.server';
import { findTwin } from './find-twin.server';
import { type RecordedApplication, recordApplication } from './record-application.server';
import { assessmentOf, recordAssessments } from './record-assessments.server';

/**
 * Hands an application in: it is judged by the standard in force and waits for somebody else. Refused: `forbidden`, `not-found`,
 * `standard-not-in-force`, what the core refuses, and what {@link findTwin} finds.
 */
export function submitApplication(acting: Acting, target: ApplicationTarget): Promise<Outcome<RecordedApplication>> {
	return perform(acting, async (tx) => {
		const { actor, now, today } = acting;
		const found = await applicationToChange(tx, acting, 'application.file', target);
		if (!found.ok) return found;
		const { application, standard, agreed } = found.value;
		const decided = decideSubmit(found.value);
		if (!decided.ok) return decided;
		if (!inForce(standard, today)) return refused('standard-not-in-force', 'standardId');
		const twin = await findTwin(tx, application);
		if (twin) return { ok: false, refusal: twin };
		const submitted: Application = {
			...{ ...application, version: application.version + 1, state: 'submitted' },
			...{ filedById: actor.id, filedByName: actor.name, submittedAt: now, decision: null },
			// Nobody's own ruling lets their own application through.
			ruling: application.ruling?.byId === actor.id ? null : application.ruling,
		};
		const recorded = await recordApplication(tx, acting, submitted, { kind: 'application.submitted' });
		const { id: applicationId, unit, projectId, candidate } = submitted;
		const subject = { projectId, applicationId, unit, figures: figuresOf(candidate), agreed };
		await recordAssessments(tx, acting, [assessmentOf(standard, subject, today)]);
		return accepted(recorded);
	});
}

import { applicantsOf, findApplication } from '~/data/applications.server';
import type { AnyTx } from '~/data/database.server';
import { liveState, type StoredState } from '~/data/project-states.server';
import { findStandard, type StoredStandard } from '~/data/standards.server';
import { type AgreedLimits, type Assessed, assess } from '~/domain/entry/assess';
import { figuresOf } from '~/domain/entry/candidate';
import type { Case } from '~/domain/entry/case';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { inScope, may, type Verb } from '~/domain/people/may';
import type { Acting } from '../perform.server';

/** Which application, and where it stood on the page somebody decided on: `standingOf`. */
export interface ApplicationTarget {
	applicationId: string;
	seen?: string | null;
}

/** An application with what it is about. */
export interface OpenCase extends Case {
	standard: StoredStandard;
	/** By its figures, and by the agreement of its plot, as they are now. */
	assessed: Assessed;
	agreed: AgreedLimits;
	/** The recorded project it is about; null for a new one. */
	project: StoredState | null;
}

/** The application somebody is about to deal with. Refused: `not-found` for what is absent or none of their business, `forbidden`. */
export async function applicationToChange(
	tx: AnyTx,
	{ actor }: Acting,
	verb: Verb,
	{ applicationId, seen = null }: ApplicationTarget,
): Promise<Outcome<OpenCase>> {
	const application = await findApplication(tx, applicationId);
	if (!application) return refused('not-found');
	const concern = { unit: application.unit, officerName: application.candidate.officerName };
	if (!inScope(actor, concern)) return refused('not-found');
	if (!may(actor, verb, concern)) return refused('forbidden');
	const standard = await findStandard(tx, application.standardId);
	if (!standard) return refused('standard-not-in-force', 'standardId');
	const project = application.projectId === null ? null : await liveState(tx, application.projectId);
	const agreed = project?.facts.agreement?.limits ?? {};
	const assessed = assess(figuresOf(application.candidate), standard.indicators, agreed);
	const applicants = (await applicantsOf(tx, [applicationId])).get(applicationId) ?? [];
	const { verdict } = assessed;
	return accepted({ application, standard, project, assessed, agreed, verdict, gate: standard.gate, applicants, seen });
}

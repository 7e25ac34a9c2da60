import { findApplication } from '~/data/applications.server';
import type { AnyTx } from '~/data/database.server';
import { liveState, type StoredState } from '~/data/project-states.server';
import { findStandard, type StoredStandard } from '~/data/standards.server';
import type { Application } from '~/domain/entry/application';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { inScope, may, type Verb } from '~/domain/people/may';
import type { Acting } from '../perform.server';

/** An application with what it is about. */
export interface OpenCase {
	application: Application;
	standard: StoredStandard;
	/** The recorded project it is about; null for a new one. */
	project: StoredState | null;
}

/** The application somebody is about to deal with. Refused: `not-found` for what is absent or none of their business, `forbidden`. */
export async function applicationToChange(
	tx: AnyTx,
	{ actor }: Acting,
	verb: Verb,
	applicationId: string,
): Promise<Outcome<OpenCase>> {
	const application = await findApplication(tx, applicationId);
	if (!application) return refused('not-found');
	const concern = { unit: application.unit, officerName: application.candidate.officerName };
	if (!inScope(actor, concern)) return refused('not-found');
	if (!may(actor, verb, concern)) return refused('forbidden');
	const standard = await findStandard(tx, application.standardId);
	if (!standard) return refused('standard-not-in-force', 'standardId');
	const project = application.projectId === null ? null : await liveState(tx, application.projectId);
	return accepted({ application, standard, project });
}

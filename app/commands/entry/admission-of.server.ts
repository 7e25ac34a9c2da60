import type { WriteTx } from '~/data/database.server';
import { stateKnownAt } from '~/data/states-known-at.server';
import type { Day } from '~/domain/day';
import { admitProject } from '~/domain/entry/admit-project';
import type { Decision } from '~/domain/entry/application';
import { accepted, type Outcome } from '~/domain/outcome';
import type { OpenCase } from './application-to-change.server';
import { findTwin } from './find-twin.server';
import type { Happening } from './record-application.server';

/** What an admission does to the project, or that it must not be: another one was recorded meanwhile. */
export async function admissionOf(
	tx: WriteTx,
	{ application, project, standard, assessed }: OpenCase,
	decision: Decision,
	today: Day,
): Promise<Outcome<NonNullable<Happening['change']>>> {
	const twin = await findTwin(tx, application);
	if (twin) return { ok: false, refusal: twin };
	const saved = project && (await stateKnownAt(tx, project.projectId, application.savedAt));
	const recorded = project && { now: project.facts, saved: saved?.facts ?? project.facts };
	const patch = admitProject(recorded, { application, decision, standard, assessed }, today);
	return patch.ok ? accepted({ before: project, patch: patch.value }) : patch;
}

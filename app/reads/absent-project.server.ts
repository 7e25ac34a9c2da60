import type { AnyTx } from '~/data/database.server';
import { findBatch } from '~/data/import-batches.server';
import { voidingOf } from '~/data/import-undos.server';
import { END_OF_TIME, statesOf } from '~/data/project-states.server';
import { maySeeImport } from '~/domain/imports/may-see-import';
import type { Actor } from '~/domain/people/actor';
import { may } from '~/domain/people/may';

/** A project that is not there at the point asked about, though it was before or is later. */
export type AbsentProject = { projectId: string; name: string } & (
	| { why: 'takenOut'; takenOutAt: string; lastAt: string; undone: Undone }
	| { why: 'notYet'; firstAt: string }
);

/** Who took the import back that brought a project, and why; the import itself only for those who may look at it. */
export interface Undone {
	personName: string;
	reason: string;
	batch: { id: string; fileName: string } | null;
}

/**
 * Why a project is not known now (`instant` null) or was not known at an instant: the import that brought it was undone, or it was
 * recorded later. Null for what never was, and for what is none of their business.
 */
export async function absentProject(
	tx: AnyTx,
	actor: Actor,
	projectId: string,
	instant: string | null,
): Promise<AbsentProject | null> {
	const states = await statesOf(tx, projectId);
	const [first, last] = [states[0], states.at(-1)];
	if (!first || !last || !may(actor, 'project.see', last.facts)) return null;
	const about = { projectId, name: last.facts.name };
	if (instant !== null && instant < first.recordedFrom) return { ...about, why: 'notYet', firstAt: first.recordedFrom };
	if (last.recordedTo === END_OF_TIME) return null;
	const lastAt = new Date(Date.parse(last.recordedTo) - 1).toISOString();
	const undone = await undoneFor(tx, actor, projectId);
	return undone && { ...about, why: 'takenOut', takenOutAt: last.recordedTo, lastAt, undone };
}

async function undoneFor(tx: AnyTx, actor: Actor, projectId: string): Promise<Undone | null> {
	const voiding = await voidingOf(tx, projectId);
	if (!voiding) return null;
	const batch = await findBatch(tx, voiding.batchId);
	const seen = batch && maySeeImport(actor, batch) ? { id: batch.id, fileName: batch.fileName } : null;
	return { personName: voiding.personName, reason: voiding.reason, batch: seen };
}

import { allApplications, findApplication } from '~/data/applications.server';
import type { AnyTx } from '~/data/database.server';
import { liveState, type StoredState } from '~/data/project-states.server';
import { reviewsOf } from '~/data/promises.server';
import { allStandards, type StoredStandard } from '~/data/standards.server';
import { stateKnownAt } from '~/data/states-known-at.server';
import { toldUpTo } from '~/data/told-entries.server';
import type { Application } from '~/domain/entry/application';
import type { OutputReview } from '~/domain/entry/output-review';
import type { Known } from './known-at.server';

/** Every version of a standard as known at a point of the past (null: now). */
export async function standardsKnown(tx: AnyTx, known: Known | null): Promise<StoredStandard[]> {
	return known ? toldUpTo(tx, 'standard', known.seq) : allStandards(tx);
}

/** Every application as known at a point of the past (null: now), in no order. */
export async function applicationsKnown(tx: AnyTx, known: Known | null): Promise<Application[]> {
	return known ? toldUpTo(tx, 'application', known.seq) : allApplications(tx);
}

/** One application as known at a point of the past (null: now). */
export async function applicationKnown(tx: AnyTx, id: string, known: Known | null): Promise<Application | null> {
	if (!known) return findApplication(tx, id);
	return (await applicationsKnown(tx, known)).find((one) => one.id === id) ?? null;
}

/** The project an application is for, as known then. */
export async function projectOf(
	{ projectId }: Application,
	tx: AnyTx,
	known: Known | null,
): Promise<StoredState | null> {
	if (projectId === null) return null;
	return known ? stateKnownAt(tx, projectId, known.instant) : liveState(tx, projectId);
}

/** Output reviews of a project as known at a point of the past (null: now). */
export async function reviewsKnown(tx: AnyTx, projectId: string, known: Known | null): Promise<OutputReview[]> {
	if (!known) return reviewsOf(tx, projectId);
	return (await toldUpTo(tx, 'review', known.seq)).filter((review) => review.projectId === projectId);
}

/** Of records that belong to an event those that were there then. */
export function knownThen<Record extends { eventSeq: number }>(records: Record[], known: Known | null): Record[] {
	return known ? records.filter(({ eventSeq }) => eventSeq <= known.seq) : records;
}

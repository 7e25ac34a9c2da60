import type { WriteTx } from '~/data/database.server';
import { appendEvents, type EventDraft } from '~/data/journal.server';
import type { StoredState } from '~/data/project-states.server';
import { addRequest, requestsOf, type StoredRequest, wishOf } from '~/data/requests.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { alreadyAsked } from '~/domain/updates/already-asked';
import type { Wish } from '~/domain/updates/wishes';
import type { Acting } from './perform.server';
import { authorOf } from './record-change.server';

/** What a command answers about a request it filed. */
export interface FiledRequest {
	requestId: string;
	filedLate: boolean;
}

/** A wish the core accepted, on its way to whoever decides it. */
export interface AcceptedWish {
	wish: Wish;
	reasonCode?: string | null;
	reason: string;
	filedLate?: boolean;
}

/** Files a request about a project with its event. Refused: `request-pending` when the same waits already. */
export async function fileRequest(
	tx: WriteTx,
	acting: Acting,
	{ projectId, facts }: StoredState,
	asked: AcceptedWish,
): Promise<Outcome<FiledRequest>> {
	const waiting = (await requestsOf(tx, projectId)).filter((request) => request.status === 'pending');
	if (alreadyAsked(waiting.map(wishOf), asked.wish)) return refused('request-pending');
	const { request, event } = requestWithEvent(acting, { projectId, unit: facts.unit }, asked);
	await addRequest(tx, request);
	await appendEvents(tx, acting.now, [event]);
	return accepted({ requestId: request.id, filedLate: request.filedLate });
}

/** A request as the table and as the history hold it. */
export function requestWithEvent(
	acting: Acting,
	project: { projectId: string; unit: string },
	asked: AcceptedWish,
): { request: StoredRequest; event: EventDraft } {
	const { kind, ...wish } = asked.wish;
	const id = acting.newId();
	const reason = asked.reason.trim();
	const { reasonCode = null, filedLate = false } = asked;
	const request: StoredRequest = {
		...{ id, ...project, kind, wish, reasonCode, reason, filedLate, status: 'pending' },
		...{ filedById: acting.actor.id, filedByName: acting.actor.name, filedAt: acting.now },
		...{ decidedById: null, decidedByName: null, decidedAt: null, decision: null },
	};
	const subject = asked.wish.kind === 'planChange' ? asked.wish.milestone : null;
	const details = { requestId: id, kind, wish, reasonCode, filedLate, filedAt: acting.now };
	return { request, event: { ...authorOf(acting), kind: 'request.filed', ...project, subject, details, reason } };
}

import type { WriteTx } from '~/data/database.server';
import { appendEvents } from '~/data/journal.server';
import type { StoredState } from '~/data/project-states.server';
import { addRequest, requestsOf, wishOf } from '~/data/requests.server';
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
	const { kind, ...wish } = asked.wish;
	const id = acting.newId();
	const reason = asked.reason.trim();
	const { reasonCode = null, filedLate = false } = asked;
	await addRequest(tx, {
		...{ id, projectId, unit: facts.unit, kind, wish, reasonCode, reason, filedLate, status: 'pending' },
		...{ filedById: acting.actor.id, filedByName: acting.actor.name, filedAt: acting.now },
		...{ decidedById: null, decidedByName: null, decidedAt: null, decision: null },
	});
	const subject = asked.wish.kind === 'planChange' ? asked.wish.milestone : null;
	const details = { requestId: id, kind, wish, reasonCode, filedLate };
	const event = { kind: 'request.filed', projectId, unit: facts.unit, subject, details, reason } as const;
	await appendEvents(tx, acting.now, [{ ...authorOf(acting), ...event }]);
	return accepted({ requestId: id, filedLate });
}

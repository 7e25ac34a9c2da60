import type { AnyTx } from '~/data/database.server';
import { requestsToldUpTo } from '~/data/project-events.server';
import { allRequests, requestsOf, type StoredRequest } from '~/data/requests.server';
import type { Known } from './known-at.server';

/**
 * Requests of a project, or of all (null), as they stood at a point of the past, newest first. By the events, not by the clock,
 * which may have jumped: a request answered later still waited then.
 */
export async function requestsKnown(tx: AnyTx, projectId: string | null, { seq }: Known): Promise<StoredRequest[]> {
	const requests = projectId === null ? await allRequests(tx) : await requestsOf(tx, projectId);
	if (requests.length === 0) return [];
	const { filed, answered } = await requestsToldUpTo(tx, projectId, seq);
	return requests
		.filter(({ id }) => filed.has(id))
		.map((request) => (answered.has(request.id) ? request : { ...request, ...WAITING }));
}

const WAITING = {
	status: 'pending',
	decidedById: null,
	decidedByName: null,
	decidedAt: null,
	decision: null,
} as const;

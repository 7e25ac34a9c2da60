import type { AnyTx } from '~/data/database.server';
import { liveStates } from '~/data/project-states.server';
import { type RequestStatus, requestsInUnits, type StoredRequest } from '~/data/requests.server';
import { statesOfKnownAt } from '~/data/states-known-at.server';
import type { Actor } from '~/domain/people/actor';
import { inScope, may } from '~/domain/people/may';
import type { Known } from './time/known-at.server';
import { requestsKnown } from './time/requests-known.server';

export interface ListedRequest extends StoredRequest {
	projectName: string;
	firmName: string | null;
	mayDecide: boolean;
}

const MOST = 500;

/**
 * Requests in one state that concern this person, the longest waiting first; officers see their own and those of their projects.
 * As known now, or at a point of the past, where nobody decides.
 */
export async function requestList(
	tx: AnyTx,
	actor: Actor,
	status: RequestStatus,
	known: Known | null = null,
): Promise<ListedRequest[]> {
	const units = actor.scope.kind === 'city' ? null : actor.scope.units;
	const requests = known
		? await requestsThen(tx, status, units, known)
		: await requestsInUnits(tx, status, units, MOST);
	const ids = [...new Set(requests.map((request) => request.projectId))];
	const states = known ? await statesOfKnownAt(tx, ids, known.instant) : await liveStates(tx, ids);
	const facts = new Map(states.map((state) => [state.projectId, state.facts]));
	return requests.flatMap((request) => {
		const project = facts.get(request.projectId);
		if (!project || !inScope(actor, project)) return [];
		const { name: projectName, firmName = null } = project;
		const mayDecide =
			!known && status === 'pending' && may(actor, 'request.decide', { ...project, filedById: request.filedById });
		return [{ ...request, projectName, firmName, mayDecide }];
	});
}

async function requestsThen(tx: AnyTx, status: RequestStatus, units: string[] | null, known: Known) {
	const newest = (await requestsKnown(tx, null, known)).filter(
		(request) => request.status === status && (!units || units.includes(request.unit)),
	);
	return (status === 'pending' ? newest.reverse() : newest).slice(0, MOST);
}

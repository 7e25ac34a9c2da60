import type { AnyTx } from '~/data/database.server';
import { liveStates } from '~/data/project-states.server';
import { type RequestStatus, requestsInUnits, type StoredRequest } from '~/data/requests.server';
import type { Actor } from '~/domain/people/actor';
import { inScope, may } from '~/domain/people/may';

export interface ListedRequest extends StoredRequest {
	projectName: string;
	firmName: string | null;
	mayDecide: boolean;
}

const MOST = 500;

/** Requests in one state that concern this person, the longest waiting first; officers see their own and those of their projects. */
export async function requestList(tx: AnyTx, actor: Actor, status: RequestStatus): Promise<ListedRequest[]> {
	const units = actor.scope.kind === 'city' ? null : actor.scope.units;
	const requests = await requestsInUnits(tx, status, units, MOST);
	const states = await liveStates(tx, [...new Set(requests.map((request) => request.projectId))]);
	const facts = new Map(states.map((state) => [state.projectId, state.facts]));
	return requests.flatMap((request) => {
		const project = facts.get(request.projectId);
		if (!project || !inScope(actor, project)) return [];
		const { name: projectName, firmName = null } = project;
		const mayDecide =
			status === 'pending' && may(actor, 'request.decide', { ...project, filedById: request.filedById });
		return [{ ...request, projectName, firmName, mayDecide }];
	});
}

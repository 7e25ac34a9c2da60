import type { AnyTx } from '~/data/database.server';
import { countPlanChanges, findRequest, type StoredRequest, wishOf } from '~/data/requests.server';
import type { Day } from '~/domain/day';
import { type LightOn, lightOn } from '~/domain/lights/light-on';
import type { Actor } from '~/domain/people/actor';
import { may } from '~/domain/people/may';
import { type OpenPlan, openPlans } from '~/domain/updates/open-plans';
import type { Wish } from '~/domain/updates/wishes';
import { projectInScope } from './project-in-scope.server';
import type { Known } from './time/known-at.server';
import { requestsKnown } from './time/requests-known.server';

export interface RequestPage {
	request: StoredRequest;
	wish: Wish;
	/** The version of the project that is shown. */
	version: number;
	project: { projectId: string; name: string; firmName: string | null; unit: string };
	light: Pick<LightOn, 'light' | 'stale'>;
	/** The plans still ahead. */
	open: OpenPlan[];
	/** How often the plan of this project was moved by approval before. */
	moves: number;
	may: { decide: boolean; cancel: boolean };
	own: boolean;
}

/** One request, as it stands or stood at a point of the past, with what its decider needs to see; null for what is absent, out of scope, or of another project. */
export async function requestPage(
	tx: AnyTx,
	actor: Actor,
	projectId: string,
	requestId: string,
	today: Day,
	known: Known | null = null,
): Promise<RequestPage | null> {
	const state = await projectInScope(tx, actor, projectId, known?.instant);
	const then = known && (await requestsKnown(tx, projectId, known));
	const request = then ? then.find(({ id }) => id === requestId) : state && (await findRequest(tx, requestId));
	if (!state || request?.projectId !== projectId) return null;
	const { name, firmName = null, unit } = state.facts;
	const { light, stale } = lightOn(state.outlook, known?.day ?? today);
	const waiting = known === null && request.status === 'pending';
	const own = request.filedById === actor.id;
	return {
		request,
		wish: wishOf(request),
		version: state.version,
		project: { projectId, name, firmName, unit },
		light: { light, stale },
		open: openPlans(state.facts),
		moves: then ? then.filter(isMove).length : await countPlanChanges(tx, projectId),
		own,
		may: {
			decide: waiting && may(actor, 'request.decide', { ...state.facts, filedById: request.filedById }),
			cancel: waiting && own && may(actor, 'request.file', state.facts),
		},
	};
}

function isMove({ kind, status }: StoredRequest): boolean {
	return kind === 'planChange' && status === 'approved';
}

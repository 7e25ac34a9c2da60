import { closeRequest, findRequest, wishOf } from '~/data/requests.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { decideRequest as decide, type Verdict } from '~/domain/updates/decide-request';
import { wantedBy } from '~/domain/updates/wanted-by';
import { type Acting, perform } from './perform.server';
import { projectToChange } from './project-to-change.server';
import { type Recorded, recordChange } from './record-change.server';

export interface Decision extends Verdict {
	requestId: string;
	/** The version of the project the decider saw. */
	expectedVersion?: number | null;
}

/**
 * Approves or refuses somebody else's request; approving moves what was asked for in the same transaction. Approving conflicts
 * when just that has moved meanwhile; refusing moves nothing and never conflicts.
 */
export function decideRequest(acting: Acting, input: Decision): Promise<Outcome<Recorded>> {
	return perform(acting, async (tx) => {
		const { actor, now, today } = acting;
		const request = await findRequest(tx, input.requestId);
		if (!request) return refused('not-found');
		const seen = input.approve && request.status === 'pending' ? input.expectedVersion : null;
		const target = { projectId: request.projectId, expectedVersion: seen };
		const project = await projectToChange(tx, acting, 'project.see', target, Object.keys(wantedBy(wishOf(request))));
		if (!project.ok) return project;
		const { facts } = project.value;
		if (!may(actor, 'request.decide', facts)) return refused('forbidden');
		const wish = wishOf(request);
		const patch = decide(facts, { ...request, wish }, input, actor.id, today);
		if (!patch.ok) return patch;
		const { id: requestId, kind, reasonCode, filedByName, filedLate } = request;
		const words = input.words.trim() || null;
		const recorded = await recordChange(tx, acting, project.value, patch.value, {
			kind: input.approve ? 'request.approved' : 'request.refused',
			subject: wish.kind === 'planChange' ? wish.milestone : null,
			details: {
				...{ requestId, kind, wish: request.wish, reasonCode, filedByName, filedLate, asked: request.reason },
				decidedAt: now,
			},
			reason: words,
		});
		const decided = { decidedById: actor.id, decidedByName: actor.name, decidedAt: now, decision: words };
		await closeRequest(tx, requestId, { status: input.approve ? 'approved' : 'refused', ...decided });
		return accepted(recorded);
	});
}

import { closeRequest, findRequest, wishOf } from '~/data/requests.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { type Acting, perform } from './perform.server';
import { projectToChange } from './project-to-change.server';
import { type Recorded, recordChange } from './record-change.server';

/** Takes back one's own request before it is decided. Refused: `not-own-request`, `already-decided`. */
export function cancelRequest(acting: Acting, input: { requestId: string }): Promise<Outcome<Recorded>> {
	return perform(acting, async (tx) => {
		const { actor, now } = acting;
		const request = await findRequest(tx, input.requestId);
		if (!request) return refused('not-found');
		const project = await projectToChange(tx, acting, 'request.file', request);
		if (!project.ok) return project;
		if (request.filedById !== actor.id) return refused('not-own-request');
		if (request.status !== 'pending') return refused('already-decided');
		const wish = wishOf(request);
		const recorded = await recordChange(
			tx,
			acting,
			project.value,
			{ changes: [] },
			{
				kind: 'request.cancelled',
				subject: wish.kind === 'planChange' ? wish.milestone : null,
				details: { requestId: request.id, kind: request.kind, wish: request.wish, decidedAt: now },
			},
		);
		const closed = { decidedById: actor.id, decidedByName: actor.name, decidedAt: now, decision: null };
		await closeRequest(tx, request.id, { status: 'cancelled', ...closed });
		return accepted(recorded);
	});
}

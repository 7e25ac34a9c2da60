import type { AnyTx } from '~/data/database.server';
import { judgedState } from '~/data/judged-states.server';
import { liveState, type StoredState } from '~/data/project-states.server';
import { stateKnownAt } from '~/data/states-known-at.server';
import type { Actor } from '~/domain/people/actor';
import { may } from '~/domain/people/may';

/**
 * The project if this person may see it, live or as known at an instant; null for what is absent and for what is none of their
 * business. Whoever looks back must have had it in their scope then.
 */
export async function projectInScope(
	tx: AnyTx,
	actor: Actor,
	projectId: string,
	instant?: string,
): Promise<StoredState | null> {
	const state = instant ? await stateKnownAt(tx, projectId, instant) : await liveState(tx, projectId);
	return state && may(actor, 'project.see', state.facts) ? judgedState(tx, state, instant) : null;
}

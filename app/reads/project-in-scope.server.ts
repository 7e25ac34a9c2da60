import type { AnyTx } from '~/data/database.server';
import { liveState, type StoredState } from '~/data/project-states.server';
import type { Actor } from '~/domain/people/actor';
import { may } from '~/domain/people/may';

/** The live project if this person may see it; null for what is absent and for what is none of their business. */
export async function projectInScope(tx: AnyTx, actor: Actor, projectId: string): Promise<StoredState | null> {
	const state = await liveState(tx, projectId);
	return state && may(actor, 'project.see', state.facts) ? state : null;
}

import type { WriteTx } from '~/data/database.server';
import { judgedState } from '~/data/judged-states.server';
import { liveState, type StoredState, stateOfVersion } from '~/data/project-states.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { inScope, may, type Verb } from '~/domain/people/may';
import { movedSince } from '~/domain/updates/moved-since';
import type { Acting } from './perform.server';

/** Which project a form is about, and the version its page was built from. */
export interface Target {
	projectId: string;
	expectedVersion?: number | null;
}

/**
 * The live project somebody is about to change. Refused: `not-found` for what is absent or none of their business, `forbidden`
 * without the right, `version-conflict` {version} when one of the fields the form shows has moved since it was opened.
 */
export async function projectToChange(
	tx: WriteTx,
	{ actor }: Acting,
	verb: Verb,
	target: Target,
	shown: readonly string[] = [],
): Promise<Outcome<StoredState>> {
	const state = await liveState(tx, target.projectId);
	if (!state || !inScope(actor, state.facts)) return refused('not-found');
	if (!may(actor, verb, state.facts)) return refused('forbidden');
	const { expectedVersion } = target;
	if (expectedVersion == null || expectedVersion === state.version) return accepted(await judgedState(tx, state));
	const base = await stateOfVersion(tx, target.projectId, expectedVersion);
	const moved = !base || movedSince(base.facts, state.facts, shown).length > 0;
	if (moved) return refused('version-conflict', undefined, { version: state.version });
	return accepted(await judgedState(tx, state));
}

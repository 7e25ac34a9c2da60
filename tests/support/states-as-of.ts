import type { AnyTx } from '~/data/database.server';
import type { StoredState } from '~/data/project-states.server';
import { statesKnownAt, statesMadeBy } from '~/data/states-known-at.server';

/** Every project's state as known at an instant. */
export async function statesAsOf(tx: AnyTx, instant: string): Promise<StoredState[]> {
	return statesMadeBy(tx, await statesKnownAt(tx, instant));
}

import type { AnyTx } from '~/data/database.server';
import { END_OF_TIME, statesOf } from '~/data/project-states.server';
import type { Actor } from '~/domain/people/actor';
import { may } from '~/domain/people/may';

/** A project that stands in history alone: the import that brought it was undone. */
export interface TakenOut {
	projectId: string;
	/** As it was last called. */
	name: string;
	takenOutAt: string;
	/** The last instant at which it was there. */
	lastAt: string;
}

/** Null for what is on record, what never was, and what is none of their business. */
export async function takenOut(tx: AnyTx, actor: Actor, projectId: string): Promise<TakenOut | null> {
	const last = (await statesOf(tx, projectId)).at(-1);
	if (!last || last.recordedTo === END_OF_TIME || !may(actor, 'project.see', last.facts)) return null;
	const lastAt = new Date(Date.parse(last.recordedTo) - 1).toISOString();
	return { projectId, name: last.facts.name, takenOutAt: last.recordedTo, lastAt };
}

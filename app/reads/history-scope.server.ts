import type { Database } from '~/data/database.server';
import type { EventScope } from '~/data/event-search.server';
import type { Actor } from '~/domain/people/actor';
import { linesFor } from './portfolio.server';
import { columnsFor } from './time/columns-for.server';
import type { Known } from './time/known-at.server';

/** Which part of the history concerns somebody. What the house itself did (people, rules) is for auditors of the whole city. */
export async function historyScope(db: Database, actor: Actor, known: Known | null = null): Promise<EventScope> {
	const units = actor.scope.kind === 'units' ? actor.scope.units : null;
	const own = actor.ownProjectsOnly ? linesFor(await columnsFor(db, known), actor).map((line) => line.projectId) : null;
	return { units, projectIds: own, withHouse: actor.role === 'auditor' && units === null };
}

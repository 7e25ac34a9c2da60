import type { AnyTx } from '~/data/database.server';
import type { StoredEvent } from '~/data/journal.server';
import { countEventsOfProject, eventsOfProject } from '~/data/project-events.server';
import type { Actor } from '~/domain/people/actor';
import { projectInScope } from './project-in-scope.server';
import type { Known } from './time/known-at.server';

export interface ProjectHistory {
	projectId: string;
	name: string;
	events: StoredEvent[];
	total: number;
	/** Leads to the next older page; null at the beginning. */
	olderBefore: number | null;
}

const PAGE = 50;

/** A page of a project's history, newest first; null for what is absent or out of scope. */
export async function projectHistory(
	tx: AnyTx,
	actor: Actor,
	projectId: string,
	asked: number | null,
	known: Known | null = null,
): Promise<ProjectHistory | null> {
	const state = await projectInScope(tx, actor, projectId, known?.instant);
	if (!state) return null;
	const end = known ? known.seq + 1 : null;
	const before = end === null ? asked : Math.min(asked ?? end, end);
	const found = await eventsOfProject(tx, projectId, { before, limit: PAGE + 1 });
	const events = found.slice(0, PAGE);
	return {
		projectId,
		name: state.facts.name,
		events,
		total: await countEventsOfProject(tx, projectId, end),
		olderBefore: found.length > PAGE ? (events.at(-1)?.seq ?? null) : null,
	};
}

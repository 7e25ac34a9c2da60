import { type BatchEvent, type BatchProject, batchColumns, eventsFrom } from '~/data/batch-events.server';
import type { AnyTx } from '~/data/database.server';
import { liveStates } from '~/data/project-states.server';
import { planChangesOf } from '~/data/requests.server';
import { type TracedProject, traceProject } from './trace-project';

/** What is known once of everything since an import. */
export interface Since {
	/** Imports taken back. */
	undone: ReadonlySet<string>;
	/** By project, the later ledgers that left it as it was. */
	confirmations: ReadonlyMap<string, readonly BatchEvent[]>;
}

/** Follows an import through some of its projects. A project that is no longer live is left out: it was voided with another import. */
export async function traceBatch(
	tx: AnyTx,
	batchId: string,
	projects: readonly BatchProject[],
	{ undone, confirmations }: Since,
): Promise<TracedProject[]> {
	const ids = projects.map(({ projectId }) => projectId);
	const states = new Map((await liveStates(tx, ids)).map((state) => [state.projectId, state]));
	const asked = await planChangesOf(tx, ids);
	const events = new Map<string, BatchEvent[]>();
	const first = Math.min(...projects.map(({ seq }) => seq));
	for (const event of await eventsFrom(tx, ids, first)) {
		const there = events.get(event.projectId);
		if (there) there.push(event);
		else events.set(event.projectId, [event]);
	}
	for (const id of ids) {
		const left = confirmations.get(id);
		if (left)
			events.set(
				id,
				[...(events.get(id) ?? []), ...left].sort((one, other) => one.seq - other.seq),
			);
	}
	const columns = await columnsOfLater(tx, batchId, [...events.values()].flat());
	return projects.flatMap((project) => {
		const state = states.get(project.projectId);
		const all = events.get(project.projectId) ?? [];
		return state
			? [traceProject(batchId, project, state, all, asked.get(project.projectId) ?? [], undone, columns)]
			: [];
	});
}

/** The facts that other imports among the events have a column for. */
async function columnsOfLater(
	tx: AnyTx,
	batchId: string,
	events: readonly BatchEvent[],
): Promise<Map<string, readonly string[]>> {
	const columns = new Map<string, readonly string[]>();
	for (const id of new Set(events.flatMap((event) => event.batchId ?? []))) {
		if (id !== batchId) columns.set(id, Object.keys((await batchColumns(tx, id)) ?? {}));
	}
	return columns;
}

import type { BatchEvent, BatchProject } from '~/data/batch-events.server';
import type { StoredState } from '~/data/project-states.server';
import type { StoredRequest } from '~/data/requests.server';
import { heardOn } from '~/domain/imports/heard-on';
import type { BatchTrace, LaterEvent } from '~/domain/imports/undo-trace';
import type { Change } from '~/domain/updates/patch';

/** What an import did to one project, with what is needed to write it back. */
export interface TracedProject {
	state: StoredState;
	/** Row of the ledger; null where the events do not say. */
	row: number | null;
	trace: BatchTrace;
	/** Events that recorded measurements of this import. */
	measurements: { seq: number; key: string }[];
	requests: StoredRequest[];
}

/** What one import did to one project, out of everything that happened to it since. */
export function traceProject(
	batchId: string,
	{ created, seq }: BatchProject,
	state: StoredState,
	events: readonly BatchEvent[],
	asked: readonly StoredRequest[],
	undone: ReadonlySet<string>,
	columns: ReadonlyMap<string, readonly string[]>,
): TracedProject {
	const own = events.filter((event) => event.batchId === batchId);
	const later = events.filter(
		(event) => event.seq > seq && !(event.batchId && (event.batchId === batchId || undone.has(event.batchId))),
	);
	const ownIds = new Set(own.filter(({ kind }) => kind === 'request.filed').map(requestIdOf));
	const requests = asked.filter(({ id }) => ownIds.has(id));
	const waiting = new Set(asked.filter(({ status }) => status === 'pending').map(({ id }) => id));
	const measurements = own.filter(({ kind }) => kind === 'measurement.recorded');
	const row = own.find(({ details }) => typeof details.row === 'number')?.details.row;
	return {
		state,
		row: (row as number | undefined) ?? null,
		measurements: measurements.map((event) => ({ seq: event.seq, key: String(event.subject) })),
		requests,
		trace: {
			facts: state.facts,
			created,
			changes: own.flatMap(({ kind, changes }): Change[] => (kind === 'project.imported' ? changes : [])),
			requests: requests.map(({ id, wish, status }) => ({ id, milestone: String(wish.milestone), status })),
			measured: measurements.length > 0,
			later: later.map((event) => laterEvent(event, columns)),
			waiting: later
				.filter((event) => event.kind === 'request.filed' && waiting.has(requestIdOf(event) ?? ''))
				.map(({ seq: at, ...event }) => ({
					milestone: String(event.subject),
					seq: at,
					at: event.at,
					personName: event.personName,
				})),
		},
	};
}

function laterEvent(event: BatchEvent, columns: ReadonlyMap<string, readonly string[]>): LaterEvent {
	const { seq, at, personName, kind, changes, details, batchId } = event;
	const asOf = typeof details.asOf === 'string' ? details.asOf : null;
	const states = (asOf !== null && columns.get(batchId ?? '')) || [];
	const heard = heardOn({ at, kind, changes, asOf });
	return { seq, at, heardOn: heard, personName, kind, changes, requestId: requestIdOf(event), states };
}

function requestIdOf({ details }: Pick<BatchEvent, 'details'>): string | null {
	return typeof details.requestId === 'string' ? details.requestId : null;
}

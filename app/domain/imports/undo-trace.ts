import type { EventKind } from '../audit/event-kinds';
import type { Day } from '../day';
import type { Instant } from '../instant';
import type { ProjectFacts } from '../project/facts';
import type { Change } from '../updates/patch';

/** Something that happened to the project after the import, and was not itself undone. */
export interface LaterEvent {
	seq: number;
	at: Instant;
	/** The day it heard of the project; null where it says nothing of that ({@link heardOn}). */
	heardOn: Day | null;
	personName: string;
	kind: EventKind;
	changes: readonly Change[];
	/** Of events about requests. */
	requestId: string | null;
	/** Of ledgers: the facts they have a column for, whether or not they changed them. */
	states: readonly string[];
}

/** What one import did to one project, and what has become of it since. */
export interface BatchTrace {
	facts: ProjectFacts;
	/** The project came in by this import. */
	created: boolean;
	/** What the import changed in it. */
	changes: readonly Change[];
	/** Plan changes the import asked for. */
	requests: readonly { id: string; milestone: string; status: string }[];
	/** Whether the import brought measurements. */
	measured: boolean;
	/** Oldest first, without the events of this import and of imports undone. */
	later: readonly LaterEvent[];
	/** Plan changes of others that wait, by milestone. */
	waiting: readonly { milestone: string; seq: number; at: Instant; personName: string }[];
}

/** Why an import cannot be taken back, with the event to look at. */
export interface UndoBlocker {
	code:
		| 'changed-later'
		| 'stated-later'
		| 'touched-later'
		| 'request-decided'
		| 'request-waiting'
		| 'reviewed-later'
		| 'days-out-of-order'
		| 'code-taken-since'
		| 'number-taken-since';
	field: string | null;
	event: Pick<LaterEvent, 'seq' | 'at' | 'personName' | 'kind'> | null;
}

/** How one project is put back: a project that came in is voided, every other gets back what it knew before. */
export interface UndoStep {
	blockers: UndoBlocker[];
	voids: boolean;
	changes: Change[];
	/** Requests taken back. */
	cancels: string[];
}

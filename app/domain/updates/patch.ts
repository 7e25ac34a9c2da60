import type { Day } from '../day';

/** One field of a project's facts that moves, addressed by path, e.g. `milestones.started.actualOn`. Null = not known. */
export interface Change {
	field: string;
	from: unknown;
	to: unknown;
}

/** What an accepted decision does to the facts. */
export interface Patch {
	changes: Change[];
	/** The day it took effect in the world, when it differs from the day it is recorded. */
	effectiveOn?: Day | null;
}

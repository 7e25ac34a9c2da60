import type { Day } from '../day';
import type { ProjectFacts } from '../project/facts';
import { MILESTONES, type Milestone } from '../stages/milestones';
import type { Change } from '../updates/patch';

/** What of an event tells when a milestone became known. */
export interface DatingEvent {
	seq: number;
	/** The Shanghai day it was recorded on. */
	recordedOn: Day;
	channel: string;
	changes: readonly Change[];
}

/** The second clock of a milestone: when the day on record became known, and through which door. */
export interface RecordedDay {
	recordedOn: Day;
	channel: string;
	seq: number;
}

export type RecordedDays = Partial<Record<Milestone, RecordedDay>>;

/**
 * For each milestone with an actual day, the event that put this very day on record; a day that was corrected became known with its
 * correction. `events` of one project, oldest first.
 */
export function recordedDays({ milestones }: ProjectFacts, events: readonly DatingEvent[]): RecordedDays {
	const found: RecordedDays = {};
	for (const milestone of MILESTONES) {
		const day = milestones[milestone]?.actualOn;
		if (!day) continue;
		const field = `milestones.${milestone}.actualOn`;
		const told = events.filter(({ changes }) => changes.some((change) => change.field === field)).at(-1);
		if (told) found[milestone] = { recordedOn: told.recordedOn, channel: told.channel, seq: told.seq };
	}
	return found;
}

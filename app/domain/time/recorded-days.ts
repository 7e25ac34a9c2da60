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
	/** The day it tells of, and how many working days after it it was recorded: one of perhaps several days it brings. */
	effectiveOn: Day | null;
	lagDays: number | null;
}

/** The second clock of a milestone: when the day on record became known, and through which door. */
export interface RecordedDay {
	recordedOn: Day;
	channel: string;
	seq: number;
	/** Working days after it happened, as the event itself says; null where it speaks of another day. */
	lagDays: number | null;
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
		if (!told) continue;
		const { recordedOn, channel, seq, effectiveOn } = told;
		found[milestone] = { recordedOn, channel, seq, lagDays: effectiveOn === day ? told.lagDays : null };
	}
	return found;
}

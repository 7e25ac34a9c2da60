import type { AnyTx } from '~/data/database.server';
import { datingEventsOf } from '~/data/project-events.server';
import { calendarDaysKnown } from '~/data/reference.server';
import { workingDaysBetween } from '~/domain/calendar/working-days';
import type { Day } from '~/domain/day';
import { dayOfInstant } from '~/domain/instant';
import type { ProjectFacts } from '~/domain/project/facts';
import type { Milestone } from '~/domain/stages/milestones';
import { type RecordedDay, recordedDays } from '~/domain/time/recorded-days';

/** The second clock of a milestone: when it became known, and how many working days after it happened. */
export type RecordedClock = Partial<Record<Milestone, RecordedDay & { lagDays: number }>>;

/**
 * When each day on record became known, up to an event (null: until now). How late that was is settled by the working-day table
 * as it stood at that event: holidays entered since change no lag that was ever shown.
 */
export async function recordedClock(
	tx: AnyTx,
	projectId: string,
	facts: ProjectFacts,
	upTo: number | null,
): Promise<RecordedClock> {
	const events = (await datingEventsOf(tx, projectId, upTo)).map(({ seq, at, channel, changes, ...event }) => ({
		...{ seq, channel, changes, recordedOn: dayOfInstant(at) },
		...{ effectiveOn: event.effectiveOn, lagDays: event.lagDays },
	}));
	const clock: RecordedClock = {};
	for (const [milestone, told] of Object.entries(recordedDays(facts, events)) as [Milestone, RecordedDay][]) {
		const happenedOn = facts.milestones[milestone]?.actualOn as Day;
		clock[milestone] = { ...told, lagDays: told.lagDays ?? (await lagOf(tx, happenedOn, told)) };
	}
	return clock;
}

async function lagOf(tx: AnyTx, happenedOn: Day, { recordedOn, seq }: RecordedDay): Promise<number> {
	return workingDaysBetween(happenedOn, recordedOn, await calendarDaysKnown(tx, happenedOn, recordedOn, seq));
}

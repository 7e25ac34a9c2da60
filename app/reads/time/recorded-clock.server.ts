import type { AnyTx } from '~/data/database.server';
import { datingEventsOf } from '~/data/project-events.server';
import { calendarDaysBetween } from '~/data/reference.server';
import { workingDaysBetween } from '~/domain/calendar/working-days';
import type { Day } from '~/domain/day';
import { dayOfInstant } from '~/domain/instant';
import type { ProjectFacts } from '~/domain/project/facts';
import type { Milestone } from '~/domain/stages/milestones';
import { type RecordedDay, recordedDays } from '~/domain/time/recorded-days';

/** The second clock of a milestone: when it became known, and how many working days after it happened. */
export type RecordedClock = Partial<Record<Milestone, RecordedDay & { lagDays: number }>>;

/** When each day on record became known, up to an event (null: until now). */
export async function recordedClock(
	tx: AnyTx,
	projectId: string,
	facts: ProjectFacts,
	upTo: number | null,
): Promise<RecordedClock> {
	const events = (await datingEventsOf(tx, projectId, upTo)).map(({ seq, at, channel, changes }) => ({
		...{ seq, channel, changes, recordedOn: dayOfInstant(at) },
	}));
	const days = Object.entries(recordedDays(facts, events)) as [Milestone, RecordedDay][];
	const happenedOn = (milestone: Milestone) => facts.milestones[milestone]?.actualOn as Day;
	const [first = ''] = days.map(([milestone]) => happenedOn(milestone)).sort();
	const last =
		days
			.map(([, { recordedOn }]) => recordedOn)
			.sort()
			.at(-1) ?? '';
	const calendar = await calendarDaysBetween(tx, first, last);
	return Object.fromEntries(
		days.map(([milestone, day]) => {
			const lagDays = workingDaysBetween(happenedOn(milestone), day.recordedOn, calendar);
			return [milestone, { ...day, lagDays }];
		}),
	);
}

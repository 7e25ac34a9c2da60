import { recordCalendarChange } from '~/data/calendar-change.server';
import { workCalendar } from '~/data/reference.server';
import { decideCalendarYear } from '~/domain/calendar/calendar-change';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { type Acting, perform } from './perform.server';
import { authorOf } from './record-change.server';

export interface CalendarYearMark {
	year: number;
	/** The notice the year was entered from; null says that it is not complete. */
	source: string | null;
}

/** Says that a year of the working-day table is complete, or no longer. */
export async function markCalendarYear(acting: Acting, input: CalendarYearMark): Promise<Outcome<{ year: number }>> {
	if (!may(acting.actor, 'calendar.manage')) return refused('forbidden');
	return perform(acting, async (tx) => {
		const { year } = input;
		const present = (await workCalendar(tx)).years.find((one) => one.year === year)?.source ?? null;
		const changes = decideCalendarYear(present, year, input.source);
		if (!changes.ok) return changes;
		await recordCalendarChange(tx, acting.now, authorOf(acting), changes.value, { years: String(year) });
		return accepted({ year });
	});
}

import { recordCalendarChange } from '~/data/calendar-change.server';
import { workCalendar } from '~/data/reference.server';
import { canonicalJson } from '~/domain/audit/canonical-json';
import { type CalendarWish, type DayRule, decideCalendarDays, ruleIn } from '~/domain/calendar/calendar-change';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import { type Acting, perform } from './perform.server';
import { authorOf } from './record-change.server';

export interface CalendarEdit extends CalendarWish {
	/** What the form of one day showed when it was opened; absent for new entries. */
	was?: DayRule | null;
}

/** Enters, changes or clears days of the working-day table. Refused also: `calendar-day-moved` when somebody else was faster. */
export async function setCalendarDays(acting: Acting, input: CalendarEdit): Promise<Outcome<{ days: number }>> {
	if (!may(acting.actor, 'calendar.manage')) return refused('forbidden');
	return perform(acting, async (tx) => {
		const { days: table } = await workCalendar(tx);
		if (input.was !== undefined && canonicalJson(ruleIn(table, input.fromOn)) !== canonicalJson(input.was)) {
			return refused('calendar-day-moved');
		}
		const changes = decideCalendarDays(table, input);
		if (!changes.ok) return changes;
		const years = [...new Set([input.fromOn.slice(0, 4), input.untilOn.slice(0, 4)])].join('–');
		await recordCalendarChange(tx, acting.now, authorOf(acting), changes.value, { years });
		return accepted({ days: changes.value.length });
	});
}

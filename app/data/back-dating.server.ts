import { workingDaysBetween } from '~/domain/calendar/working-days';
import { type Day, isDay } from '~/domain/day';
import { backDatingLimit } from '~/domain/rules/back-dating-limit';
import { ruleSetOn } from '~/domain/rules/rule-set-on';
import type { BackDating } from '~/domain/updates/back-dating';
import type { AnyTx } from './database.server';
import { allRuleSets, calendarDaysBetween } from './reference.server';

/** How late something that happened on a day is recorded today, by the working-day table and the rules in force. */
export async function backDatingOf(tx: AnyTx, happenedOn: Day, today: Day): Promise<BackDating> {
	const limit = backDatingLimit(ruleSetOn(await allRuleSets(tx), today));
	if (!isDay(happenedOn) || happenedOn >= today) return { days: 0, limit };
	const days = workingDaysBetween(happenedOn, today, await calendarDaysBetween(tx, happenedOn, today));
	return { days, limit };
}

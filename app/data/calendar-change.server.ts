import type { DayRule } from '~/domain/calendar/calendar-change';
import type { Change } from '~/domain/updates/patch';
import type { WriteTx } from './database.server';
import { appendEvents, type EventDraft } from './journal.server';
import { saveCalendar } from './reference.server';

const DAY = /^calendar\.(\d{4}-\d\d-\d\d)$/;
const YEAR = /^calendar\.(\d{4})$/;

/** Moves the working-day table with the event that says so, in the caller's transaction. Days first, as they are entered. */
export async function recordCalendarChange(
	tx: WriteTx,
	now: string,
	author: Pick<EventDraft, 'personId' | 'personName' | 'channel'>,
	changes: Change[],
	details: { years: string } & Record<string, unknown>,
): Promise<void> {
	await appendEvents(tx, now, [{ ...author, kind: 'calendar.changed', subject: details.years, changes, details }]);
	const days = changes.flatMap(({ field, to }) => {
		const day = DAY.exec(field)?.[1];
		return day ? [{ day, rule: to as DayRule | null }] : [];
	});
	const years = changes.flatMap(({ field, to }) => {
		const year = YEAR.exec(field)?.[1];
		return year ? [{ year: Number(year), source: to as string | null }] : [];
	});
	await saveCalendar(tx, days, years);
}

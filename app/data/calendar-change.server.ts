import type { DayRule } from '~/domain/calendar/calendar-change';
import type { Change } from '~/domain/updates/patch';
import { type AnyTx, readRows, type WriteTx } from './database.server';
import { appendEvents, type EventDraft } from './journal.server';
import { saveCalendar, workCalendar } from './reference.server';

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
	const { days, years } = movedBy(changes);
	await saveCalendar(tx, days, years);
}

function movedBy(changes: readonly Change[]) {
	const days = changes.flatMap(({ field, to }) => {
		const day = DAY.exec(field)?.[1];
		return day ? [{ day, rule: to as DayRule | null }] : [];
	});
	const years = changes.flatMap(({ field, to }) => {
		const year = YEAR.exec(field)?.[1];
		return year ? [{ year: Number(year), source: to as string | null }] : [];
	});
	return { days, years };
}

/**
 * The working-day table as the events up to a number tell it, in the order of days. A home founded by an early version has a first
 * table that no event lists: there it is the table as it is now.
 */
export async function calendarUpTo(tx: AnyTx, seq: number): Promise<Awaited<ReturnType<typeof workCalendar>>> {
	const rows = await readRows<{ changes: string }>(
		tx,
		`SELECT "changes" FROM "Event" WHERE "kind" = 'calendar.changed' AND "seq" <= ? ORDER BY "seq"`,
		seq,
	);
	if (rows.some(({ changes }) => changes === '[]')) return workCalendar(tx);
	const { days, years } = movedBy(rows.flatMap(({ changes }) => JSON.parse(changes) as Change[]));
	const lastDays = new Map(days.map(({ day, rule }) => [day, rule]));
	const lastYears = new Map(years.map(({ year, source }) => [year, source]));
	return {
		days: [...lastDays]
			.flatMap(([day, rule]) => (rule ? [{ day, ...rule }] : []))
			.sort((one, other) => (one.day < other.day ? -1 : 1)),
		years: [...lastYears]
			.flatMap(([year, source]) => (source === null ? [] : [{ year, source }]))
			.sort((one, other) => one.year - other.year),
	};
}

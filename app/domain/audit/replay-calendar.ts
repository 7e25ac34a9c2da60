import type { CalendarDay } from '../calendar/working-days';
import type { Change } from '../updates/patch';
import { canonicalJson } from './canonical-json';
import type { EventKind } from './event-kinds';
import type { Fault } from './fault';

/** What of an event speaks about the working-day table. */
export interface CalendarEvent {
	seq: number;
	kind: EventKind;
	changes: readonly Change[];
}

/** The working-day table as the tables hold it. */
export interface KeptCalendar {
	days: readonly CalendarDay[];
	years: readonly { year: number; source: string }[];
}

/** The table as the events tell it: what each field came to, and which event said so last. */
export interface ReplayedCalendar {
	fields: Map<string, { value: unknown; seq: number }>;
	/** Whether the events tell all of it: a home founded by an early version has a first table that no event lists. */
	whole: boolean;
}

/** Takes one more event into account. False when it does not fit what came before. */
export function replayCalendar(calendar: ReplayedCalendar, { seq, kind, changes }: CalendarEvent): boolean {
	if (kind !== 'calendar.changed') return true;
	if (changes.length === 0) calendar.whole = false;
	for (const { field, from, to } of changes) {
		const before = calendar.fields.get(field);
		const known = before !== undefined || calendar.whole;
		if (known && canonicalJson(before?.value ?? null) !== canonicalJson(from ?? null)) return false;
		calendar.fields.set(field, { value: to, seq });
	}
	return true;
}

/** The first day or year on which tables and events differ. */
export function calendarFault(calendar: ReplayedCalendar, { days, years }: KeptCalendar): Fault | null {
	const kept = new Map<string, unknown>([
		...days.map(({ day, kind, name }): [string, unknown] => [`calendar.${day}`, { kind, name }]),
		...years.map(({ year, source }): [string, unknown] => [`calendar.${year}`, source]),
	]);
	for (const [field, { value, seq }] of calendar.fields) {
		if (canonicalJson(kept.get(field) ?? null) !== canonicalJson(value)) {
			return { code: 'calendar-changed', seq, detail: field };
		}
		kept.delete(field);
	}
	const [unexplained] = kept.keys();
	return calendar.whole && unexplained ? { code: 'calendar-changed', seq: null, detail: unexplained } : null;
}

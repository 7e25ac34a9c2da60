import { type Day, isDay } from '../day';
import { dayOfInstant, type Instant, instantsOfDay } from '../instant';
import { accepted, type Outcome, refused } from '../outcome';

/** A point of the past: everything recorded up to `instant` is known, nothing later. */
export interface AsOf {
	/** Included: what was recorded in this very millisecond is known. */
	instant: Instant;
	/** The Asia/Shanghai day lights are judged for and rules are taken from. */
	day: Day;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(?::(\d{2})(\.\d{1,3})?)?(Z|z|[+ -]\d{2}:?\d{2})?$/;

/**
 * Reads a day or an instant. `2026-06-30` means the end of that day in Asia/Shanghai; `2026-06-30T08:00:00Z`,
 * `2026-06-30T16:00+08:00` and, without a zone, `2026-06-30T16:00` (Shanghai) mean an instant. A blank in place of the plus is
 * what addresses make of it. The present day is allowed: as of its end everything is known so far.
 * Refused: `as-of-not-understood` {given}, `known-in-future` {given, today}.
 */
export function readAsOf(given: string, now: Instant): Outcome<AsOf> {
	const text = given.trim();
	const today = dayOfInstant(now);
	const instant = isDay(text) ? instantsOfDay(text).until : instantOf(text);
	if (instant === null) return refused('as-of-not-understood', 'asOf', { given: text.slice(0, 40) });
	const day = isDay(text) ? text : dayOfInstant(instant);
	if (isDay(text) ? day > today : Date.parse(instant) > Date.parse(now))
		return refused('known-in-future', 'asOf', { given: text, today });
	return accepted({ instant, day });
}

function instantOf(text: string): Instant | null {
	const [, day, minute, second = '00', fraction = '', zone = '+08:00'] = INSTANT.exec(text) ?? [];
	if (!isDay(day)) return null;
	const offset = zone
		.toUpperCase()
		.replace(' ', '+')
		.replace(/(\d{2})(\d{2})$/, '$1:$2');
	const ms = Date.parse(`${day}T${minute}:${second}${fraction}${offset}`);
	return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

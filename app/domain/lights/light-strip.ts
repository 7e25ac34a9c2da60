import { addDays, type Day } from '../day';
import { lightOn } from './light-on';
import type { Light, Outlook, Step } from './outlook';
import { outlookOn } from './outlook-on';
import { turningDays } from './turning-days';

/** What was known of a project from one day on, until the next. */
export interface KnownFrom {
	fromOn: Day;
	outlook: Outlook;
}

/** Days in a row on which a project showed one light for one reason under one version of the rules, as judged on each of these days. */
export interface StripSpan<Known extends KnownFrom = KnownFrom> {
	fromOn: Day;
	/** Included. */
	untilOn: Day;
	light: Light;
	stale: boolean;
	step: Step | null;
	/** What was known on its last day. */
	last: Known;
}

/**
 * The light a project really showed, day by day up to `until`: each day is judged from what was known at its end, never from
 * what came to be known later. `known` in the order of days; of several from one day the last counts.
 */
export function lightStrip<Known extends KnownFrom>(known: readonly Known[], until: Day): StripSpan<Known>[] {
	const spans: StripSpan<Known>[] = [];
	for (const [index, one] of known.entries()) {
		const next = known[index + 1]?.fromOn;
		const untilOn = next === undefined || next > until ? until : addDays(next, -1);
		if (one.fromOn <= untilOn) addSpans(spans, one, untilOn);
	}
	return spans;
}

function addSpans<Known extends KnownFrom>(spans: StripSpan<Known>[], known: Known, untilOn: Day): void {
	const { fromOn, outlook } = known;
	const starts = [fromOn, ...turningDays(outlook).filter((day) => day > fromOn && day <= untilOn)];
	for (const [index, start] of starts.entries()) {
		const next = starts[index + 1];
		const span = { fromOn: start, untilOn: next === undefined ? untilOn : addDays(next, -1), last: known };
		const shown = { ...span, ...lightOn(outlook, start) };
		const before = spans.at(-1);
		// One light goes on; what is said of it is what was known of it last.
		if (before && sameLight(before, shown) && sameRules(before, shown))
			Object.assign(before, { ...shown, fromOn: before.fromOn });
		else spans.push(shown);
	}
}

function sameLight(one: StripSpan, other: StripSpan): boolean {
	return (
		one.light === other.light &&
		one.stale === other.stale &&
		one.step?.rule === other.step?.rule &&
		one.step?.milestone === other.step?.milestone &&
		one.step?.plannedOn === other.step?.plannedOn
	);
}

/**
 * Whether no version of the rules came in between the last day of one span and the first of the next that judges either project
 * as known otherwise: the limits a receipt names must have held on every day of its span. One that changes nothing goes unseen.
 */
function sameRules({ untilOn, last }: StripSpan, { fromOn, last: next }: StripSpan): boolean {
	return [last, next].every(({ outlook }) => outlookOn(outlook, untilOn) === outlookOn(outlook, fromOn));
}

import { addDays, type Day } from '../day';
import { lightOn } from './light-on';
import type { Light, Outlook, Step } from './outlook';
import { turningDays } from './turning-days';

/** What was known of a project from one day on, until the next; `recorded` says by which of its states. */
export interface KnownFrom {
	fromOn: Day;
	outlook: Outlook;
	recorded: number;
}

/** Days in a row on which a project showed one light for one reason, as judged on each of these days. */
export interface StripSpan {
	fromOn: Day;
	/** Included. */
	untilOn: Day;
	light: Light;
	stale: boolean;
	step: Step | null;
	/** The state the span begins in. */
	recorded: number;
}

/**
 * The light a project really showed, day by day up to `until`: each day is judged from what was known at its end, never from
 * what came to be known later. `known` in the order of days; of several from one day the last counts.
 */
export function lightStrip(known: readonly KnownFrom[], until: Day): StripSpan[] {
	const spans: StripSpan[] = [];
	for (const [index, one] of known.entries()) {
		const next = known[index + 1]?.fromOn;
		const untilOn = next === undefined || next > until ? until : addDays(next, -1);
		if (one.fromOn <= untilOn) addSpans(spans, one, untilOn);
	}
	return spans;
}

function addSpans(spans: StripSpan[], { fromOn, outlook, recorded }: KnownFrom, untilOn: Day): void {
	const starts = [fromOn, ...turningDays(outlook).filter((day) => day > fromOn && day <= untilOn)];
	for (const [index, start] of starts.entries()) {
		const next = starts[index + 1];
		const span = { fromOn: start, untilOn: next === undefined ? untilOn : addDays(next, -1), recorded };
		const shown = { ...span, ...lightOn(outlook, start) };
		const last = spans.at(-1);
		if (last && sameLight(last, shown)) last.untilOn = shown.untilOn;
		else spans.push(shown);
	}
}

function sameLight(one: StripSpan, other: StripSpan): boolean {
	return (
		one.light === other.light &&
		one.stale === other.stale &&
		one.step?.rule === other.step?.rule &&
		one.step?.milestone === other.step?.milestone
	);
}

import { type Day, fromDayNumber, toDayNumber } from '../day';
import type { Pause } from '../project/facts';

/** Approved pauses as sorted, disjoint day numbers, both ends included: overlapping and touching pauses are one span. */
export type PauseSpans = readonly { from: number; until: number }[];

const NO_SPANS: PauseSpans = [];

/** Order and overlaps of the pauses do not matter; one that ends before it begins covers no day. */
export function pauseSpans(pauses: readonly Pause[] | null | undefined): PauseSpans {
	if (!pauses || pauses.length === 0) return NO_SPANS;
	const sorted = pauses
		.map((pause) => ({ from: toDayNumber(pause.fromOn), until: toDayNumber(pause.untilOn) }))
		.filter((span) => span.from <= span.until)
		.sort((a, b) => a.from - b.from);
	const merged: { from: number; until: number }[] = [];
	for (const span of sorted) {
		const last = merged.at(-1);
		if (last && span.from <= last.until + 1) last.until = Math.max(last.until, span.until);
		else merged.push(span);
	}
	return merged;
}

export function spansAsPauses(spans: PauseSpans): Pause[] {
	return spans.map((span) => ({ fromOn: fromDayNumber(span.from), untilOn: fromDayNumber(span.until) }));
}

/** The first day on which `count` days after `start` lie outside every pause. */
export function countedDayAfter(start: number, count: number, spans: PauseSpans): number {
	let day = start + count;
	for (const span of spans) {
		if (span.until <= start) continue;
		const from = Math.max(span.from, start + 1);
		if (from > day) break;
		day += span.until - from + 1;
	}
	return day;
}

/** Days in (start, on] that lie outside every pause; 0 when `on` is not after `start`. */
export function countedDays(start: number, on: number, spans: PauseSpans): number {
	let days = Math.max(0, on - start);
	for (const span of spans) days -= Math.max(0, Math.min(span.until, on) - Math.max(span.from, start + 1) + 1);
	return days;
}

/** 0 if not late; else the days after the planned day up to `on` that no approved pause covers (DOMAIN §3.1). */
export function lateDays(plannedOn: Day, on: Day, pauses: readonly Pause[] | null | undefined): number {
	return countedDays(toDayNumber(plannedOn), toDayNumber(on), pauseSpans(pauses));
}

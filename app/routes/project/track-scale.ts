import { type Day, daysBetween, FIRST_DAY, fromDayNumber, LAST_DAY, toDayNumber, yearOf } from '~/domain/day';
import type { TrackRow } from '~/domain/stages/stage-track';

/** Where days stand on the track, in percent of its width, and the lines behind it. */
export interface TrackScale {
	at: (day: Day) => number;
	ticks: { at: number; year: number; month: number }[];
}

/** Room on the right for the words beside the last mark, as a share of the span. */
const ROOM_RIGHT = 0.16;
const ROOM_LEFT = 0.02;
/** Below this span quarters are drawn too: years alone would leave the track empty. */
const QUARTERS_BELOW_DAYS = 560;

/** Spans every known day and the day looked at; at least a year, so that one lone day does not fill the track. */
export function trackScale(rows: readonly TrackRow[], on: Day): TrackScale {
	const days = rows.flatMap((row) => [row.originalOn, row.plannedOn, row.forecastOn, row.actualOn]);
	const known = [...days.filter((day): day is Day => day !== null), on].sort();
	const first = known[0] ?? on;
	const span = Math.max(365, daysBetween(first, known.at(-1) ?? on));
	const start = dayBeside(first, -Math.round(span * ROOM_LEFT));
	const width = span * (1 + ROOM_LEFT + ROOM_RIGHT);
	const at = (day: Day) => Math.round((daysBetween(start, day) / width) * 10_000) / 100;
	const months = span < QUARTERS_BELOW_DAYS ? [1, 4, 7, 10] : [1];
	const end = dayBeside(start, Math.round(width));
	const ticks: TrackScale['ticks'] = [];
	for (let year = yearOf(start); year <= yearOf(end); year++) {
		for (const month of months) {
			const day = `${year}-${String(month).padStart(2, '0')}-01`;
			if (day >= start && day <= end) ticks.push({ at: at(day), year, month });
		}
	}
	return { at, ticks };
}

/** A day that many days on, or the last there is: what was recorded of the year 9999 must not take the whole page along. */
function dayBeside(day: Day, days: number): Day {
	const wanted = toDayNumber(day) + days;
	return fromDayNumber(Math.min(Math.max(wanted, toDayNumber(FIRST_DAY)), toDayNumber(LAST_DAY)));
}

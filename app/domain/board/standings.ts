import { type Day, fromDayNumber, LAST_DAY, LAST_DAY_NUMBER, toDayNumber } from '../day';
import { lightOn, pausedUntil } from '../lights/light-on';
import type { Light, Outlook } from '../lights/outlook';
import type { BoardLine } from './board-line';
import { CAUSES, causeOf } from './causes';
import { type MadeFrom, remake } from './changed-positions';
import { tabBit } from './tabs';

/** How lines stand on one day: parallel columns, one entry a line. Scanning them costs nanoseconds a line. */
export interface Standings extends MadeFrom {
	on: Day;
	/** The tabs a line stands in, as bits; without `newlyRed`, which depends on the reader. */
	tabs: Uint16Array;
	/** 1 + index in {@link CAUSES}; 0 for lines that are neither yellow nor red. */
	cause: Uint8Array;
}

const LIVE = tabBit('live') | tabBit('all');
const BITS_OF_LIGHT: Record<Light, number> = {
	red: LIVE | tabBit('red'),
	yellow: LIVE | tabBit('yellow'),
	green: LIVE | tabBit('green'),
	noData: LIVE | tabBit('noData'),
	paused: LIVE | tabBit('paused'),
	done: LIVE | tabBit('done'),
	withdrawn: tabBit('withdrawn') | tabBit('all'),
};

/** Judges every line for a day from its stored outlook; `before`, of the same day, saves judging what did not change. */
export function standingsOn(lines: readonly BoardLine[], on: Day, before: Standings | null = null): Standings {
	const in7 = laterDay(on, 7);
	const in30 = laterDay(on, 30);
	return remake(
		lines,
		before,
		(length, earlier) => {
			const tabs = new Uint16Array(length);
			const cause = new Uint8Array(length);
			if (earlier) {
				tabs.set(earlier.tabs);
				cause.set(earlier.cause);
			}
			return { lines, on, tabs, cause };
		},
		({ tabs, cause }, index, { outlook, hasGaps }) => {
			const { light, stale, step } = lightOn(outlook, on);
			const redOn = light === 'red' ? null : turnsRedOn(outlook, on);
			tabs[index] =
				BITS_OF_LIGHT[light] |
				(stale ? tabBit('silent') : 0) |
				(hasGaps ? tabBit('gaps') : 0) |
				(redOn !== null && redOn <= in7 ? tabBit('turning7') : 0) |
				(redOn !== null && redOn <= in30 ? tabBit('turning30') : 0);
			cause[index] = step ? 1 + CAUSES.indexOf(causeOf(step)) : 0;
		},
	);
}

/**
 * The first day after `on` on which a project that is not red on `on` will be, if nothing is reported; null when never.
 * `redOn` itself may lie in an approved pause (investment is judged through it): then it is the day after the pause.
 */
export function turnsRedOn(outlook: Outlook, on: Day): Day | null {
	if (outlook.state !== 'open' || outlook.redOn === null || on === LAST_DAY) return null;
	const next = outlook.redOn > on ? outlook.redOn : laterDay(on, 1);
	const until = pausedUntil(outlook, next);
	if (until === null) return next;
	return until === LAST_DAY ? null : laterDay(until, 1);
}

function laterDay(on: Day, days: number): Day {
	return fromDayNumber(Math.min(toDayNumber(on) + days, LAST_DAY_NUMBER));
}

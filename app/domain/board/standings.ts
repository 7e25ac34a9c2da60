import { type Day, fromDayNumber, LAST_DAY_NUMBER, toDayNumber } from '../day';
import { lightOn } from '../lights/light-on';
import type { Light } from '../lights/outlook';
import { outlookOn } from '../lights/outlook-on';
import { seriousGaps } from '../lights/serious-gaps';
import { turnsRedOn } from '../lights/turns-red-on';
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
		({ tabs, cause }, index, line) => {
			const { outlook } = line;
			const { light, stale, step } = lightOn(outlook, on);
			const redOn = light === 'red' ? null : turnsRedOn(outlook, on);
			tabs[index] =
				BITS_OF_LIGHT[light] |
				(stale ? tabBit('silent') : 0) |
				(hasGapsOn(line, on) ? tabBit('gaps') : 0) |
				(redOn !== null && redOn <= in7 ? tabBit('turning7') : 0) |
				(redOn !== null && redOn <= in30 ? tabBit('turning30') : 0);
			cause[index] = step ? 1 + CAUSES.indexOf(causeOf(step)) : 0;
		},
	);
}

/** Default limits fill gaps, so another version of the rules may have other gaps. */
function hasGapsOn({ outlook, hasGaps }: BoardLine, on: Day): boolean {
	return outlook.next ? seriousGaps(outlookOn(outlook, on)).length > 0 : hasGaps;
}

function laterDay(on: Day, days: number): Day {
	return fromDayNumber(Math.min(toDayNumber(on) + days, LAST_DAY_NUMBER));
}

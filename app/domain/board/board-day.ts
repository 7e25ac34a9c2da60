import { type Day, isDay } from '../day';
import { accepted, type Outcome, refused } from '../outcome';

/** Boards show these days: enough for any plan, and every address stays a real day under rules that are in force. */
const FIRST_BOARD_DAY: Day = '2000-01-01';
const LAST_BOARD_DAY: Day = '2099-12-31';

/** Whether an address may ask for it: `1999-12-31` → false, `2000-01-01` and `2099-12-31` → true, `2026-02-30` → false. */
export function isBoardDay(text: string): text is Day {
	return isDay(text) && text >= FIRST_BOARD_DAY && text <= LAST_BOARD_DAY;
}

/** The day lights are looked at for; empty or absent → null, which is today. Refused: `bad-on`. */
export function readBoardDay(given: string | null): Outcome<Day | null> {
	const text = (given ?? '').trim();
	if (text === '') return accepted(null);
	return isBoardDay(text) ? accepted(text) : refused('bad-on', 'on');
}

import type { DayMark } from '../time/compare-days';
import type { BoardLine } from './board-line';
import type { Standings } from './standings';
import { tabBit } from './tabs';

/** What happened to each project that was recorded anew since, as `compareDays` tells it. Of all others only the light can differ. */
export type MarksSince = ReadonlyMap<string, readonly DayMark[]>;

export const LOOK_MARKS = ['cleared', 'rePlanned', 'entered', 'withdrawn'] as const;

/** What is different from what the reader saw then. Lists hold positions of visible lines. */
export interface SinceLook extends Record<(typeof LOOK_MARKS)[number], number[]> {
	/** Per line of the board 1 when it is red and was not, or was not there. */
	newlyRed: Uint8Array;
}

/**
 * Compares what the reader saw with how the lines stand now. `before`: the lines of now judged for the day of the last look by
 * the rules of then, which is how those stood that nobody touched.
 */
export function sinceLook(
	now: Standings,
	before: Standings,
	recorded: MarksSince,
	visible: Uint32Array | null,
): SinceLook {
	const length = visible ? visible.length : now.lines.length;
	const newlyRed = new Uint8Array(now.lines.length);
	const since: SinceLook = { newlyRed, cleared: [], rePlanned: [], entered: [], withdrawn: [] };
	for (let at = 0; at < length; at++) {
		const index = visible ? (visible[at] as number) : at;
		const { projectId } = now.lines[index] as BoardLine;
		const told = recorded.size > 0 ? recorded.get(projectId) : undefined;
		const marks = told ?? byTheDayAlone(before.tabs[index] as number, now.tabs[index] as number);
		if (marks.length === 0) continue;
		if (marks.includes('newlyRed')) newlyRed[index] = 1;
		for (const mark of LOOK_MARKS) if (marks.includes(mark)) since[mark].push(index);
	}
	return since;
}

const RED = tabBit('red');
const NOTHING: readonly DayMark[] = [];
const NEWLY_RED: readonly DayMark[] = ['newlyRed'];
const CLEARED: readonly DayMark[] = ['cleared'];

/** Days turn a light red without anybody's doing; an agreed pause that begins takes it away. */
function byTheDayAlone(was: number, is: number): readonly DayMark[] {
	if ((was & RED) === (is & RED)) return NOTHING;
	return is & RED ? NEWLY_RED : CLEARED;
}

import type { Day } from '../day';
import { lightOn } from '../lights/light-on';
import type { Outlook } from '../lights/outlook';
import type { BoardLine } from './board-line';
import type { Standings } from './standings';
import { tabBit } from './tabs';

/** How a project stood when the reader looked last, as far as it matters here. */
export type Then = 'absent' | 'red' | 'withdrawn' | 'other';

/** How projects that changed since stood then. What has not changed since is not in it. */
export type KnownThen = ReadonlyMap<string, Then>;

/** How a project known by this outlook (null: not at all) stood on the day of the last look. */
export function stoodThen(outlook: Outlook | null, lookedOn: Day): Then {
	if (outlook === null) return 'absent';
	const { light } = lightOn(outlook, lookedOn);
	return light === 'red' || light === 'withdrawn' ? light : 'other';
}

/** What is different from what the reader saw then. Lists hold positions of visible lines. */
export interface SinceLook {
	/** Per line of the board 1 when it is red and was not, or was not there. */
	newlyRed: Uint8Array;
	/** Was red and is not any more, for whatever reason. */
	cleared: number[];
	entered: number[];
	withdrawn: number[];
}

/**
 * Compares what the reader saw, as known then (`before` are the lines of now judged for the day of the last look), with how
 * the lines stand now.
 */
export function sinceLook(now: Standings, before: Standings, known: KnownThen, visible: Uint32Array | null): SinceLook {
	const length = visible ? visible.length : now.lines.length;
	const since: SinceLook = { newlyRed: new Uint8Array(now.lines.length), cleared: [], entered: [], withdrawn: [] };
	for (let at = 0; at < length; at++) {
		const index = visible ? (visible[at] as number) : at;
		const { projectId } = now.lines[index] as BoardLine;
		const then = known.size > 0 ? known.get(projectId) : undefined;
		const bits = now.tabs[index] as number;
		const was = then === undefined ? (before.tabs[index] as number) : BITS_THEN[then];
		if (bits & RED && !(was & RED)) since.newlyRed[index] = 1;
		if (was & RED && !(bits & RED)) since.cleared.push(index);
		if (then === 'absent') since.entered.push(index);
		if (bits & WITHDRAWN && !(was & WITHDRAWN)) since.withdrawn.push(index);
	}
	return since;
}

const RED = tabBit('red');
const WITHDRAWN = tabBit('withdrawn');
const BITS_THEN: Record<Then, number> = { absent: 0, red: RED, withdrawn: WITHDRAWN, other: 0 };

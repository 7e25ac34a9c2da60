import { type Day, daysBetween, toDayNumber } from '../day';
import { lightOn } from '../lights/light-on';
import { outlookOn } from '../lights/outlook-on';
import { turnsRedOn } from '../lights/turns-red-on';
import { STAGES } from '../stages/milestones';
import type { BoardLine } from './board-line';
import { type MadeFrom, remake } from './changed-positions';
import { delays, dueInView } from './row-on';
import type { Tab } from './tabs';

/** What a list can be sorted by. Names are not among them: collating 100,000 of them would cost a second. */
export const SORT_KEYS = ['late', 'lateOriginal', 'toRed', 'plan', 'updated', 'investment', 'unit', 'stage'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
	key: SortKey;
	descending: boolean;
}

/** The order that serves each list best: the latest first; what turns red soonest; the longest silence. */
export function defaultSort(tab: Tab): Sort {
	if (tab === 'yellow' || tab === 'turning7' || tab === 'turning30') return { key: 'toRed', descending: false };
	if (tab === 'silent') return { key: 'updated', descending: false };
	return { key: 'late', descending: true };
}

/** One whole number per line, 0 ≤ value < {@link LARGEST}, or {@link NOTHING} for a line that has none; larger ones tie. */
export interface SortValues extends MadeFrom {
	values: Float64Array;
}

/** Value and position share the 53 exact bits of a number: 32 for the value, 21 for two million positions. */
const POSITIONS = 2 ** 21;
const LARGEST = 2 ** 32 - 1;
const NOTHING = -1;

/** The values of all lines for one key and day; `before`, of the same key and day, saves most of the work. */
export function sortValues(
	lines: readonly BoardLine[],
	key: SortKey,
	on: Day,
	units: readonly string[],
	before: SortValues | null = null,
): SortValues {
	return remake(
		lines,
		before,
		(length, earlier) => {
			const values = new Float64Array(length);
			if (earlier) values.set(earlier.values);
			return { lines, values };
		},
		({ values }, index, line) => {
			values[index] = Math.min(valueFor(line, key, on, units), LARGEST - 1);
		},
	);
}

/** The listed positions in order. Lines without a value come last either way; equal ones keep their order. */
export function ordered({ values }: SortValues, listed: Uint32Array, descending: boolean): Uint32Array {
	const keys = new Float64Array(listed.length);
	for (let at = 0; at < listed.length; at++) {
		const value = values[listed[at] as number] as number;
		const rank = value === NOTHING ? LARGEST : descending ? LARGEST - 1 - value : value;
		keys[at] = rank * POSITIONS + (listed[at] as number);
	}
	keys.sort();
	return Uint32Array.from(keys, (key) => key % POSITIONS);
}

function valueFor(line: BoardLine, key: SortKey, on: Day, units: readonly string[]): number {
	const outlook = outlookOn(line.outlook, on);
	switch (key) {
		// A unit nobody knows has no place in their order.
		case 'unit':
			return Math.max(NOTHING, units.indexOf(line.unit) * STAGES.length + STAGES.indexOf(outlook.stage));
		case 'stage':
			return STAGES.indexOf(outlook.stage);
		case 'investment':
			return line.investmentFen === null ? NOTHING : Math.round(line.investmentFen / FEN_PER_WAN_CENT);
		case 'updated':
			return Math.max(0, toDayNumber(outlook.lastUpdateOn));
		case 'toRed': {
			const redOn = turnsRedOn(outlook, on);
			return redOn === null || lightOn(outlook, on).light === 'red' ? NOTHING : daysBetween(on, redOn);
		}
	}
	const due = dueInView(outlook, lightOn(outlook, on).step, on);
	if (key === 'plan') return due ? Math.max(0, toDayNumber(due.plannedOn)) : NOTHING;
	const { daysLate, daysLateOriginal } = delays(outlook, due, on);
	return key === 'late' ? daysLate : daysLateOriginal;
}

/** As exact as amounts are shown: hundredths of 万元. */
const FEN_PER_WAN_CENT = 10_000;

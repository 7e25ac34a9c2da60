import { STAGES } from '../stages/milestones';
import { type Filters, testOf } from './filters';
import type { Placed } from './placed';
import type { Standings } from './standings';
import { TABS, type Tab, tabBit } from './tabs';

/** Numbers per matrix cell, in this order. Each is the length of the list of the tab of that name. */
export const CELL_TABS = ['live', 'red', 'yellow'] as const;

/** Everything a board counts, and the lines of one of its lists. */
export interface Picture {
	/**
	 * Rows: the units in their order, then all of them together; columns: the stages, then all of them; per cell the three
	 * {@link CELL_TABS}. Unit and stage filters do not narrow it: they choose a cell.
	 */
	matrix: Uint32Array;
	/** Lines that pass all filters, per tab. */
	counts: Record<Tab, number>;
	/** Positions of the lines that pass all filters and stand in the chosen tab, in the order of the lines. */
	listed: Uint32Array;
}

/** What one reader looks at: the lines they may see (null = all), and which of all lines are newly red to them. */
export interface Sight {
	visible: Uint32Array | null;
	newlyRed: Uint8Array | null;
}

/** Where the three numbers of a cell begin; `units.length` and `STAGES.length` are the sums. */
export function cellAt(row: number, column: number): number {
	return (row * (STAGES.length + 1) + column) * CELL_TABS.length;
}

/** Counts and selects in one pass over the columns. What is not visible is never looked at. */
export function pictureOf(places: Placed, standings: Standings, sight: Sight, filters: Filters, tab: Tab): Picture {
	const { lines, units, unit, stage } = places;
	const { visible, newlyRed } = sight;
	const matrix = new Uint32Array(cellAt(units.length + 1, 0));
	const bySet = new Uint32Array(1 << TABS.length);
	const listed = new Uint32Array(visible ? visible.length : lines.length);
	let length = 0;
	const passes = testOf(filters, lines, standings);
	const wanted = tabBit(tab);
	const row = filters.unit === null ? null : units.indexOf(filters.unit);
	const column = filters.stage === null ? null : STAGES.indexOf(filters.stage);
	for (let at = 0; at < listed.length; at++) {
		const index = visible ? (visible[at] as number) : at;
		if (!passes(index)) continue;
		const bits = (standings.tabs[index] as number) | (newlyRed?.[index] ? NEWLY_RED : 0);
		const cell = cellAt(unit[index] as number, stage[index] as number);
		if (bits & LIVE) (matrix[cell] as number)++;
		if (bits & RED) (matrix[cell + 1] as number)++;
		else if (bits & YELLOW) (matrix[cell + 2] as number)++;
		if ((row !== null && unit[index] !== row) || (column !== null && stage[index] !== column)) continue;
		(bySet[bits] as number)++;
		if (bits & wanted) listed[length++] = index;
	}
	addSums(matrix, units.length);
	return { matrix, counts: countsOf(bySet), listed: listed.subarray(0, length) };
}

const LIVE = tabBit('live');
const RED = tabBit('red');
const YELLOW = tabBit('yellow');
const NEWLY_RED = tabBit('newlyRed');

/** Lines were counted in their own cells (of an unknown unit: in the last row); the last row and column become the sums. */
function addSums(matrix: Uint32Array, units: number): void {
	const add = (from: number, to: number) => {
		for (let tab = 0; tab < CELL_TABS.length; tab++) (matrix[to + tab] as number) += matrix[from + tab] as number;
	};
	for (let row = 0; row < units; row++) {
		for (let column = 0; column < STAGES.length; column++) add(cellAt(row, column), cellAt(units, column));
	}
	for (let row = 0; row <= units; row++) {
		for (let column = 0; column < STAGES.length; column++) add(cellAt(row, column), cellAt(row, STAGES.length));
	}
}

function countsOf(bySet: Uint32Array): Record<Tab, number> {
	const counts = Object.fromEntries(TABS.map((tab) => [tab, 0])) as Record<Tab, number>;
	for (let set = 0; set < bySet.length; set++) {
		const lines = bySet[set] as number;
		if (lines === 0) continue;
		for (let bit = 0; bit < TABS.length; bit++) if (set & (1 << bit)) counts[TABS[bit] as Tab] += lines;
	}
	return counts;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoardLine, searchable } from '~/domain/board/board-line';
import { CAUSES, causeOf } from '~/domain/board/causes';
import type { Filters } from '~/domain/board/filters';
import { defaultSort, ordered, SORT_KEYS, sortValues } from '~/domain/board/order';
import { CELL_TABS, cellAt, pictureOf, type Sight } from '~/domain/board/picture';
import { placed } from '~/domain/board/placed';
import { standingsOn } from '~/domain/board/standings';
import { TABS, type Tab } from '~/domain/board/tabs';
import { addDays, type Day } from '~/domain/day';
import { lightOn } from '~/domain/lights/light-on';
import { STAGES } from '~/domain/stages/milestones';
import { STALLS } from '~/domain/stages/stall-of';
import { anyBoard, BOARD_UNITS, boardLine } from '../../support/board-lines';
import { anyDay, YI } from '../../support/project-facts';

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { freq: 2 });

const anyFilters: fc.Arbitrary<Filters> = fc.record({
	unit: maybe([...BOARD_UNITS, 'elsewhere']),
	stage: maybe(STAGES),
	stall: maybe(STALLS),
	chain: maybe(['人工智能']),
	cause: maybe(CAUSES),
	officer: maybe(['甲', '示例']),
	minInvestmentFen: maybe([YI, 3 * YI]),
	text: maybe(['靶材', 'abc', '%_', '一公司', '\\']),
});

const anySight = (length: number): fc.Arbitrary<Sight> =>
	fc.record({
		visible: fc.option(
			fc.subarray([...Array(length).keys()]).map((list) => Uint32Array.from(list)),
			{ freq: 2 },
		),
		newlyRed: fc.option(
			fc.array(fc.constantFrom(0, 1), { minLength: length, maxLength: length }).map((list) => Uint8Array.from(list)),
		),
	});

const anySituation = anyBoard.chain((lines) =>
	fc.record({ lines: fc.constant(lines), on: anyDay, filters: anyFilters, sight: anySight(lines.length) }),
);

/** The slow reading of what each tab lists: day by day, one project at a time. */
function standsIn(tab: Tab, line: BoardLine, on: Day, newlyRed: boolean): boolean {
	const { light, stale } = lightOn(line.outlook, on);
	const turnsWithin = (days: number) => {
		if (light === 'red') return false;
		for (let ahead = 1; ahead <= days; ahead++) {
			if (lightOn(line.outlook, addDays(on, ahead)).light === 'red') return true;
		}
		return false;
	};
	if (tab === 'all') return true;
	if (tab === 'live') return light !== 'withdrawn';
	if (tab === 'turning7') return turnsWithin(7);
	if (tab === 'turning30') return turnsWithin(30);
	if (tab === 'silent') return stale;
	if (tab === 'gaps') return line.hasGaps;
	if (tab === 'newlyRed') return newlyRed;
	return light === tab;
}

function passes(line: BoardLine, on: Day, filters: Filters): boolean {
	const { step } = lightOn(line.outlook, on);
	return (
		(filters.unit === null || line.unit === filters.unit) &&
		(filters.stage === null || line.outlook.stage === filters.stage) &&
		(filters.stall === null || line.stall === filters.stall) &&
		(filters.chain === null || line.industryChain === filters.chain) &&
		(filters.cause === null || (step !== null && causeOf(step) === filters.cause)) &&
		(filters.officer === null || line.officerName.includes(filters.officer)) &&
		(filters.minInvestmentFen === null || (line.investmentFen ?? 0) >= filters.minInvestmentFen) &&
		(filters.text === null || line.words.includes(searchable(filters.text)))
	);
}

describe('for any board, filters and reader', () => {
	it('each list holds exactly the visible lines that stand in it, and its number is its length', () => {
		fc.assert(
			fc.property(anySituation, ({ lines, on, filters, sight }) => {
				const places = placed(lines, BOARD_UNITS);
				const standings = standingsOn(lines, on);
				const visible = [...(sight.visible ?? lines.keys())];
				for (const tab of TABS) {
					const { counts, listed } = pictureOf(places, standings, sight, filters, tab);
					const wanted = visible.filter((index) => {
						const line = lines[index] as BoardLine;
						return passes(line, on, filters) && standsIn(tab, line, on, sight.newlyRed?.[index] === 1);
					});
					expect([...listed], tab).toEqual(wanted);
					expect(counts[tab], tab).toBe(wanted.length);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('every number of the matrix opens exactly the list it counts', () => {
		fc.assert(
			fc.property(anySituation, ({ lines, on, filters, sight }) => {
				const places = placed(lines, BOARD_UNITS);
				const standings = standingsOn(lines, on);
				const { matrix } = pictureOf(places, standings, sight, filters, 'red');
				for (const [row, unit] of [...BOARD_UNITS, null].entries()) {
					for (const [column, stage] of [...STAGES, null].entries()) {
						CELL_TABS.forEach((tab, at) => {
							const opened = pictureOf(places, standings, sight, { ...filters, unit, stage }, tab);
							expect(matrix[cellAt(row, column) + at]).toBe(opened.listed.length);
						});
					}
				}
			}),
			{ numRuns: 25 },
		);
	});

	it('an order loses and doubles nothing, and puts lines without a value last', () => {
		fc.assert(
			fc.property(anyBoard, anyDay, fc.boolean(), fc.constantFrom(...SORT_KEYS), (lines, on, descending, key) => {
				const all = Uint32Array.from(lines.keys());
				const made = sortValues(lines, key, on, BOARD_UNITS);
				const order = [...ordered(made, all, descending)];
				expect([...order].sort((a, b) => a - b)).toEqual([...all]);
				const values = order.map((index) => made.values[index] as number);
				const known = values.filter((value) => value >= 0);
				expect(values.slice(known.length).every((value) => value < 0)).toBe(true);
				expect(known).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)));
			}),
			{ numRuns: 100 },
		);
	});

	it('judging anew only what changed gives what judging everything gives', () => {
		const anyChange = fc.tuple(anyBoard, anyBoard, anyDay);
		fc.assert(
			fc.property(anyChange, ([before, others, on]) => {
				const after = [...before];
				for (const [index, line] of others.entries()) if (index % 3 === 0) after[index] = line;
				const whole = Array.from(after, (line, index) => line ?? boardLine({}, `filled${index}`));
				expect(standingsOn(whole, on, standingsOn(before, on))).toEqual(standingsOn(whole, on));
				expect(placed(whole, BOARD_UNITS, placed(before, BOARD_UNITS))).toEqual(placed(whole, BOARD_UNITS));
				const { key } = defaultSort('red');
				expect(sortValues(whole, key, on, BOARD_UNITS, sortValues(before, key, on, BOARD_UNITS))).toEqual(
					sortValues(whole, key, on, BOARD_UNITS),
				);
			}),
			{ numRuns: 60 },
		);
	});
});

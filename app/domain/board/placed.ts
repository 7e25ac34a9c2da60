import { STAGES } from '../stages/milestones';
import type { BoardLine } from './board-line';
import { type MadeFrom, remake } from './changed-positions';

/** Where lines stand in the matrix: positions of their unit and stage. */
export interface Placed extends MadeFrom {
	units: readonly string[];
	/** Position in `units`; a line of an unknown unit has the position after the last. */
	unit: Uint8Array;
	stage: Uint8Array;
}

const STAGE_POSITION = new Map(STAGES.map((stage, index) => [stage, index]));

/** Finds the matrix cell of each line. At most 255 units. */
export function placed(lines: readonly BoardLine[], units: readonly string[], before: Placed | null = null): Placed {
	const position = new Map(units.map((unit, index) => [unit, index]));
	return remake(
		lines,
		before,
		(length, earlier) => {
			const unit = new Uint8Array(length);
			const stage = new Uint8Array(length);
			if (earlier) {
				unit.set(earlier.unit);
				stage.set(earlier.stage);
			}
			return { lines, units, unit, stage };
		},
		({ unit, stage }, index, line) => {
			unit[index] = position.get(line.unit) ?? units.length;
			stage[index] = STAGE_POSITION.get(line.outlook.stage) as number;
		},
	);
}

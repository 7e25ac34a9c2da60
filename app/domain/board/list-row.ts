import type { Day } from '../day';
import type { Light } from '../lights/outlook';
import type { Fen } from '../project/facts';
import type { Milestone, Stage } from '../stages/milestones';
import type { BoardLine } from './board-line';
import type { CauseName } from './causes';
import { rowOn } from './row-on';

/** One row of a list of projects, as pages show it. */
export interface ListRow {
	id: string;
	name: string;
	firm: string;
	unit: string;
	officer: string;
	investmentFen: Fen | null;
	updatedOn: Day;
	light: Light;
	stale: boolean;
	stage: Stage;
	cause: CauseName | null;
	causeNumber: number;
	timePercent: number;
	milestone: Milestone | null;
	plannedOn: Day | null;
	fallback: boolean;
	daysLate: number;
	daysLateOriginal: number;
	daysToRed: number | null;
}

export function listRow(line: BoardLine, on: Day): ListRow {
	const { due, ...row } = rowOn(line, on);
	return {
		...row,
		id: line.projectId,
		name: line.name,
		firm: line.firmName,
		unit: line.unit,
		officer: line.officerName,
		investmentFen: line.investmentFen,
		updatedOn: line.outlook.lastUpdateOn,
		milestone: due?.milestone ?? null,
		plannedOn: due?.plannedOn ?? null,
		fallback: due?.fallback ?? false,
	};
}

import type { Day } from '../day';
import type { Light } from '../lights/outlook';
import type { Fen } from '../project/facts';
import { MILESTONES, type Milestone, STAGES, type Stage } from '../stages/milestones';
import type { BoardLine } from './board-line';
import { CAUSES, type CauseName } from './causes';
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

const LIGHTS: readonly Light[] = ['red', 'yellow', 'green', 'noData', 'paused', 'done', 'withdrawn'];

/**
 * Rows on their way to the browser, as one string: a page carries its rows as HTML and once more for the script that takes
 * over, and named fields, one by one, would double its size. Fields are parted by tabs, rows by line ends; names hold neither
 * (they become blanks).
 */
export function packRows(rows: readonly ListRow[]): string {
	return rows.map((row) => FIELDS.map(([pack]) => pack(row)).join('\t')).join('\n');
}

/** The inverse of {@link packRows}. */
export function unpackRows(packed: string): ListRow[] {
	if (packed === '') return [];
	return packed.split('\n').map((text) => {
		const values = text.split('\t');
		return Object.assign({}, ...FIELDS.map(([, unpack], at) => unpack(values[at] as string))) as ListRow;
	});
}

type Field = [(row: ListRow) => string | number, (text: string) => Partial<ListRow>];

const plain = (text: string) => text.replace(/[\t\n\r]/g, ' ');
const number = (value: number | null) => value ?? '';
const maybe = (text: string) => (text === '' ? null : Number(text));
const place = <T>(list: readonly T[], value: T | null) => (value === null ? '' : list.indexOf(value));
const at = <T>(list: readonly T[], text: string) => (text === '' ? null : (list[Number(text)] as T));

const FIELDS: Field[] = [
	[(row) => row.id, (id) => ({ id })],
	[(row) => plain(row.name), (name) => ({ name })],
	[(row) => plain(row.firm), (firm) => ({ firm })],
	[(row) => row.unit, (unit) => ({ unit })],
	[(row) => plain(row.officer), (officer) => ({ officer })],
	[(row) => number(row.investmentFen), (text) => ({ investmentFen: maybe(text) })],
	[(row) => row.updatedOn, (updatedOn) => ({ updatedOn })],
	[(row) => place(LIGHTS, row.light), (text) => ({ light: at(LIGHTS, text) as Light })],
	[(row) => Number(row.stale), (text) => ({ stale: text === '1' })],
	[(row) => place(STAGES, row.stage), (text) => ({ stage: at(STAGES, text) as Stage })],
	[(row) => place(CAUSES, row.cause), (text) => ({ cause: at(CAUSES, text) })],
	[(row) => row.causeNumber, (text) => ({ causeNumber: Number(text) })],
	[(row) => row.timePercent, (text) => ({ timePercent: Number(text) })],
	[(row) => place(MILESTONES, row.milestone), (text) => ({ milestone: at(MILESTONES, text) })],
	[(row) => row.plannedOn ?? '', (text) => ({ plannedOn: text || null })],
	[(row) => Number(row.fallback), (text) => ({ fallback: text === '1' })],
	[(row) => row.daysLate, (text) => ({ daysLate: Number(text) })],
	[(row) => row.daysLateOriginal, (text) => ({ daysLateOriginal: Number(text) })],
	[(row) => number(row.daysToRed), (text) => ({ daysToRed: maybe(text) })],
];

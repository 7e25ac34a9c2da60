import { type Day, fromDayNumber, toDayNumber } from '../day';
import type { Light } from '../lights/outlook';
import { MILESTONES, type Milestone, STAGES, type Stage } from '../stages/milestones';
import { CAUSES, type CauseName } from './causes';
import type { ListRow } from './list-row';

/** The worst first. */
export const LIGHTS: readonly Light[] = ['red', 'yellow', 'green', 'noData', 'paused', 'done', 'withdrawn'];

/**
 * Rows on their way to the browser, as one string: a page carries its rows as HTML and once more for the script that takes
 * over, and named fields, one by one, would double its size. Six short values share one field, one sign each; what follows
 * from another value is left out.
 */
export function packRows(rows: readonly ListRow[]): string {
	return rows.map(packRow).join('\n');
}

/** The inverse of {@link packRows}; in names {@link PARTING} and line ends have become other signs. */
export function unpackRows(packed: string): ListRow[] {
	return packed === '' ? [] : packed.split('\n').map(unpackRow);
}

/** Not an ASCII control character: those would be escaped twice on their way into a script. */
const PARTING = '¦';
const plain = (text: string) => text.replaceAll(PARTING, '|').replace(/[\n\r]/g, ' ');

function packRow(row: ListRow): string {
	const signs = [
		LIGHTS.indexOf(row.light),
		Number(row.stale),
		STAGES.indexOf(row.stage),
		row.cause === null ? NONE : CAUSES.indexOf(row.cause),
		row.milestone === null ? NONE : MILESTONES.indexOf(row.milestone),
		Number(row.fallback),
	];
	return [
		row.id,
		plain(row.name),
		plain(row.firm),
		row.unit,
		plain(row.officer),
		packDay(row.updatedOn),
		signs.map((sign) => sign.toString(36)).join(''),
		row.plannedOn === null ? '' : packDay(row.plannedOn),
		row.daysLate,
		row.daysLateOriginal === row.daysLate ? '' : row.daysLateOriginal,
		row.causeNumber === row.daysLate ? '' : row.causeNumber,
		row.timePercent || '',
		row.daysToRed ?? '',
		row.investmentFen ?? '',
	].join(PARTING);
}

function unpackRow(packed: string): ListRow {
	const values = packed.split(PARTING);
	const text = (at: number) => values[at] as string;
	const number = (at: number) => Number(values[at]);
	const maybe = (at: number) => (values[at] === '' ? null : number(at));
	const sign = (at: number) => Number.parseInt(text(6).charAt(at), 36);
	return {
		id: text(0),
		name: text(1),
		firm: text(2),
		unit: text(3),
		officer: text(4),
		updatedOn: unpackDay(text(5)),
		light: LIGHTS[sign(0)] as Light,
		stale: sign(1) === 1,
		stage: STAGES[sign(2)] as Stage,
		cause: sign(3) === NONE ? null : (CAUSES[sign(3)] as CauseName),
		milestone: sign(4) === NONE ? null : (MILESTONES[sign(4)] as Milestone),
		fallback: sign(5) === 1,
		plannedOn: text(7) === '' ? null : unpackDay(text(7)),
		daysLate: number(8),
		daysLateOriginal: maybe(9) ?? number(8),
		causeNumber: maybe(10) ?? number(8),
		timePercent: number(11),
		daysToRed: maybe(12),
		investmentFen: maybe(13),
	};
}

const packDay = (day: Day) => toDayNumber(day).toString(36);
const unpackDay = (packed: string) => fromDayNumber(Number.parseInt(packed, 36));

/** No cause, no milestone. */
const NONE = 35;

import type { Database } from '~/data/database.server';
import { judgedState } from '~/data/judged-states.server';
import { liveFacts } from '~/data/known-states.server';
import { liveState } from '~/data/project-states.server';
import type { SessionPerson } from '~/data/sessions.server';
import { statesMadeBy } from '~/data/states-known-at.server';
import type { BoardLine } from '~/domain/board/board-line';
import { listRow } from '~/domain/board/list-row';
import { readQuery } from '~/domain/board/query';
import type { Day } from '~/domain/day';
import { accepted, type Outcome } from '~/domain/outcome';
import type { ProjectFacts } from '~/domain/project/facts';
import type { Words } from '~/i18n/words';
import type { SheetColumn, SheetValue } from '~/ledger/write-sheet.server';
import { unitsFor, viewOf } from './board-list.server';
import { exportColumns, exportRow, stampColumn } from './export-columns.server';
import { sinceLastLook } from './last-look.server';
import type { Line } from './portfolio-line.server';
import { LIST_FIRST_TAB } from './project-list.server';
import { columnsFor } from './time/columns-for.server';
import type { Known } from './time/known-at.server';

/** A list on its way into a file: the same projects, in the same order, as the page with the same query shows. */
export interface ProjectExport {
	count: number;
	columns: SheetColumn[];
	/** Read page by page while the file is being sent: memory does not grow with its length. */
	rows: AsyncIterable<SheetValue[]>;
}

const AT_ONCE = 250;

type RowOf = (line: BoardLine, facts: ProjectFacts) => SheetValue[];

export async function projectExport(
	db: Database,
	person: SessionPerson,
	search: URLSearchParams,
	present: Day,
	words: Words,
	known: Known | null = null,
): Promise<Outcome<ProjectExport>> {
	const columns = await columnsFor(db, known);
	const today = known?.day ?? present;
	const read = readQuery(search, LIST_FIRST_TAB, unitsFor(columns, person));
	if (!read.ok) return read;
	const on = read.value.on ?? today;
	const since = known ? null : await sinceLastLook(db, columns, person, on);
	const marks = { key: `${person.lookedSeq} ${person.lookedAt}`, newlyRed: since?.newlyRed ?? null };
	const { listed } = viewOf(columns, person, read.value, on, marks);
	const lines = Array.from(listed, (position) => columns.lines[position] as Line);
	const asked = [...exportColumns(words, on), ...(known ? [stampColumn(words, known)] : [])];
	return accepted({
		count: lines.length,
		columns: asked.map(({ header, width }) => ({ header, width })),
		rows: (known ? pastRows : rowsOf)(db, lines, (line, facts) => exportRow(asked, listRow(line, on), facts)),
	});
}

/** Rows of a day gone by: the facts of just the versions that were known then. */
async function* pastRows(db: Database, lines: readonly Line[], rowOf: RowOf): AsyncGenerator<SheetValue[]> {
	for await (const part of portions(lines)) {
		const made = await statesMadeBy(
			db.reader,
			part.map(({ eventSeq }) => eventSeq),
		);
		const facts = new Map(made.map((state) => [state.projectId, state.facts]));
		for (const line of part) yield rowOf(line, facts.get(line.projectId) as ProjectFacts);
	}
}

async function* rowsOf(db: Database, lines: readonly Line[], rowOf: RowOf): AsyncGenerator<SheetValue[]> {
	for await (const part of portions(lines)) {
		const ids = part.map(({ projectId }) => projectId);
		const live = new Map((await liveFacts(db.reader, ids)).map((one) => [one.projectId, one]));
		for (const line of part) {
			const now = live.get(line.projectId);
			if (now?.version === line.version) yield rowOf(line, now.facts);
			else yield* changedRow(db, line, rowOf);
		}
	}
}

/** A few lines at a time; requests get their turn in between. */
async function* portions(lines: readonly Line[]): AsyncGenerator<readonly Line[]> {
	for (let from = 0; from < lines.length; from += AT_ONCE) {
		yield lines.slice(from, from + AT_ONCE);
		await new Promise(setImmediate);
	}
}

/** Somebody wrote while the file was on its way: light and facts of a row are those of one state all the same. */
async function* changedRow(db: Database, line: Line, rowOf: RowOf): AsyncGenerator<SheetValue[]> {
	const state = await liveState(db.reader, line.projectId);
	if (state) yield rowOf({ ...line, outlook: (await judgedState(db.reader, state)).outlook }, state.facts);
}

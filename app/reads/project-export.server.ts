import type { Database } from '~/data/database.server';
import { liveStates, type StoredState } from '~/data/project-states.server';
import type { SessionPerson } from '~/data/sessions.server';
import { readQuery } from '~/domain/board/query';
import type { Day } from '~/domain/day';
import { accepted, type Outcome } from '~/domain/outcome';
import type { Words } from '~/i18n/words';
import type { SheetColumn, SheetValue } from '~/ledger/write-sheet.server';
import { boardColumns } from './board-columns.server';
import { unitsFor, viewOf } from './board-list.server';
import { exportColumns, exportRow } from './export-columns.server';
import { sinceLastLook } from './last-look.server';
import type { Line } from './portfolio.server';
import { LIST_FIRST_TAB } from './project-list.server';

/** A list on its way into a file: the same projects, in the same order, as the page with the same query shows. */
export interface ProjectExport {
	count: number;
	columns: SheetColumn[];
	/** Read page by page while the file is being sent: memory does not grow with its length. */
	rows: AsyncIterable<SheetValue[]>;
}

const AT_ONCE = 250;

export async function projectExport(
	db: Database,
	person: SessionPerson,
	search: URLSearchParams,
	today: Day,
	words: Words,
): Promise<Outcome<ProjectExport>> {
	const columns = await boardColumns(db);
	const read = readQuery(search, LIST_FIRST_TAB, unitsFor(columns, person));
	if (!read.ok) return read;
	const on = read.value.on ?? today;
	const since = await sinceLastLook(db, columns, person, on);
	const marks = { key: `${person.lookedSeq} ${person.lookedAt}`, newlyRed: since?.newlyRed ?? null };
	const { listed } = viewOf(columns, person, read.value, on, marks);
	const ids = Array.from(listed, (position) => (columns.lines[position] as Line).projectId);
	const asked = exportColumns(words, on);
	return accepted({
		count: ids.length,
		columns: asked.map(({ header, width }) => ({ header, width })),
		rows: rowsOf(db, ids, (state) => exportRow(asked, state, on)),
	});
}

async function* rowsOf(
	db: Database,
	ids: string[],
	rowOf: (state: StoredState) => SheetValue[],
): AsyncGenerator<SheetValue[]> {
	for (let from = 0; from < ids.length; from += AT_ONCE) {
		const part = ids.slice(from, from + AT_ONCE);
		const states = new Map((await liveStates(db.reader, part)).map((state) => [state.projectId, state]));
		for (const id of part) {
			const state = states.get(id);
			if (state) yield rowOf(state);
		}
		await new Promise(setImmediate);
	}
}

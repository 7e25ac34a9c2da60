import type { Database } from '~/data/database.server';
import type { SessionPerson } from '~/data/sessions.server';
import { type QueryValues, readQuery, writeQuery } from '~/domain/board/query';
import { LIST_TABS, type Tab } from '~/domain/board/tabs';
import type { Day } from '~/domain/day';
import { accepted, type Outcome } from '~/domain/outcome';
import { type BoardList, listPage, unitsFor, viewOf } from './board-list.server';
import { sinceLastLook } from './last-look.server';
import { columnsFor } from './time/columns-for.server';
import type { Known } from './time/known-at.server';

export const LIST_FIRST_TAB: Tab = 'all';

/** All projects of a reader, cut and searched like a board. */
export interface ProjectList {
	on: Day;
	today: Day;
	dataAt: string;
	units: string[];
	list: BoardList;
	query: QueryValues;
}

export async function projectList(
	db: Database,
	person: SessionPerson,
	search: URLSearchParams,
	present: Day,
	known: Known | null = null,
): Promise<Outcome<ProjectList>> {
	const columns = await columnsFor(db, known);
	const today = known?.day ?? present;
	const units = unitsFor(columns, person);
	const read = readQuery(search, LIST_FIRST_TAB, units);
	if (!read.ok) return read;
	const query = read.value;
	const on = query.on ?? today;
	const since = query.tab === 'newlyRed' && !known ? await sinceLastLook(db, columns, person, on) : null;
	const marks = { key: `${person.lookedSeq} ${person.lookedAt} ${since !== null}`, newlyRed: since?.newlyRed ?? null };
	const view = viewOf(columns, person, query, on, marks);
	const list = listPage(columns, person, query, on, view, { tabs: LIST_TABS, withInvestment: true });
	return accepted({ on, today, dataAt: columns.at, units, list, query: writeQuery(query, LIST_FIRST_TAB) });
}

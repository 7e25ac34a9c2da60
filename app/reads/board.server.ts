import type { Database } from '~/data/database.server';
import type { SessionPerson } from '~/data/sessions.server';
import { type Completion, completionOn } from '~/domain/board/completion';
import { NO_FILTERS } from '~/domain/board/filters';
import { defaultSort } from '~/domain/board/order';
import { cellAt } from '~/domain/board/picture';
import { type BoardQuery, type QueryValues, readQuery, writeQuery } from '~/domain/board/query';
import { BOARD_TABS, type Tab } from '~/domain/board/tabs';
import type { Day } from '~/domain/day';
import { accepted, type Outcome } from '~/domain/outcome';
import type { BoardColumns } from './board-columns.server';
import { type BoardList, listPage, unitsFor, viewOf } from './board-list.server';
import { type LastLook, lastLook, sinceLastLook } from './last-look.server';
import { type PendingRequests, pendingRequests } from './pending-requests.server';
import { columnsFor } from './time/columns-for.server';
import type { Known } from './time/known-at.server';

export const BOARD_FIRST_TAB: Tab = 'red';

/** The warning board of one reader on one day. */
export interface Board {
	on: Day;
	/** The day everything is known for: today, or the day of `asOf`. */
	today: Day;
	/** The instant whose knowledge is shown; null shows everything known now. */
	asOf: string | null;
	/** The last event shown: marking as seen marks up to here. */
	seq: number;
	/** Instant of that event; empty while nothing was ever recorded. */
	dataAt: string;
	rules: { name: string; version: number; staleAfterDays: number };
	units: string[];
	/** Numbers of the whole scope, no filters. */
	totals: Record<'red' | 'yellow' | 'silent' | 'turning30' | 'turning7' | 'live', number>;
	/** Red on today's board; differs from `totals.red` when another day is shown. */
	redToday: number;
	investmentBehind: number;
	completion: Completion;
	pending: PendingRequests;
	/** Null on the first visit. */
	look: LastLook | null;
	/**
	 * Per unit and then their sum (by line ends): per stage and then their sum: living, red, yellow (by blanks). Under all
	 * filters but unit and stage. One string, because every single number would cost the page another dozen signs.
	 */
	matrix: string;
	list: BoardList;
	/** The query as values of the address. */
	query: QueryValues;
}

export async function board(
	db: Database,
	person: SessionPerson,
	search: URLSearchParams,
	present: Day,
	known: Known | null = null,
): Promise<Outcome<Board>> {
	const columns = await columnsFor(db, known);
	const today = known?.day ?? present;
	const units = unitsFor(columns, person);
	const read = readQuery(search, BOARD_FIRST_TAB, units);
	if (!read.ok) return read;
	const query = read.value;
	const on = query.on ?? today;
	const since = known ? null : await sinceLastLook(db, columns, person, on);
	const marks = { key: `${person.lookedSeq} ${person.lookedAt}`, newlyRed: since?.newlyRed ?? null };
	const plain = (tab: Tab): BoardQuery => ({ ...query, filters: NO_FILTERS, tab, sort: defaultSort(tab), page: 1 });
	const { counts } = viewOf(columns, person, plain('red'), on, marks);
	const behind = { ...plain('live'), filters: { ...NO_FILTERS, cause: 'investment' as const } };
	const view = viewOf(columns, person, query, on, marks);
	return accepted({
		on,
		today,
		asOf: known?.instant ?? null,
		seq: columns.seq,
		dataAt: columns.at,
		rules: rulesInForce(columns, today),
		units,
		totals: {
			red: counts.red,
			yellow: counts.yellow,
			silent: counts.silent,
			turning7: counts.turning7,
			turning30: counts.turning30,
			live: counts.live,
		},
		redToday: on === today ? counts.red : viewOf(columns, person, plain('red'), today, marks).counts.red,
		investmentBehind: viewOf(columns, person, behind, on, marks).counts.live,
		completion: completionOn(columns.amounts(on.slice(0, 4)), columns.visibleTo(person), on),
		pending: await pendingRequests(db, columns, person, today, known),
		look: since && lastLook(columns, person, since),
		matrix: matrixRows(view.matrix, columns.units, units),
		list: listPage(columns, person, query, on, view, { tabs: BOARD_TABS, withInvestment: false }),
		query: writeQuery(query, BOARD_FIRST_TAB),
	});
}

function rulesInForce(columns: BoardColumns, today: Day): Board['rules'] {
	const { name, version, silent } = columns.rulesOn(today);
	return { name, version, staleAfterDays: silent.staleAfterDays };
}

function matrixRows(matrix: Uint32Array, all: readonly string[], shown: readonly string[]): string {
	const rows = shown.map((unit) => all.indexOf(unit));
	return [...rows, all.length].map((row) => matrix.subarray(cellAt(row, 0), cellAt(row + 1, 0)).join(' ')).join('\n');
}

import { narrows } from '~/domain/board/filters';
import { listRow } from '~/domain/board/list-row';
import { ordered } from '~/domain/board/order';
import { packRows } from '~/domain/board/packed-rows';
import { type Picture, pictureOf } from '~/domain/board/picture';
import type { BoardQuery } from '~/domain/board/query';
import type { Tab } from '~/domain/board/tabs';
import type { Day } from '~/domain/day';
import type { Actor } from '~/domain/people/actor';
import { type BoardColumns, scopeKey } from './board-columns.server';
import type { Line } from './portfolio-line.server';

export const PAGE_ROWS = 50;
/** More chains than any taxonomy has are typing errors; the most frequent are offered. */
const MOST_CHAINS = 40;

/** One page of a list of projects with the numbers of its tabs. */
export interface BoardList {
	/** The page really shown: an address beyond the end shows the last one. */
	page: number;
	pageRows: number;
	total: number;
	counts: Partial<Record<Tab, number>>;
	/** See `packRows`. */
	rows: string;
	/** What the chain filter offers. */
	chains: string[];
	narrowed: boolean;
}

/** What a reader sees under a query: counts, matrix, and the positions of the chosen list in order. */
export interface View extends Picture {
	/** Names everything the view depends on. */
	key: string;
}

/** `newlyRed` is known only where a reader's last look is; its key tells looks apart. */
export interface Marks {
	key: string;
	newlyRed: Uint8Array | null;
}

export function viewOf(columns: BoardColumns, actor: Actor, query: BoardQuery, on: Day, marks: Marks): View {
	const { filters, tab, sort } = query;
	const key = JSON.stringify(['view', scopeKey(actor), marks.key, on, filters, tab, sort]);
	return columns.once(key, () => {
		const sight = { visible: columns.visibleTo(actor), newlyRed: marks.newlyRed };
		const picture = pictureOf(columns.places(), columns.standings(on), sight, filters, tab);
		return { ...picture, key, listed: ordered(columns.sortValues(sort.key, on), picture.listed, sort.descending) };
	});
}

/** The page of a list that a query asks for. `withInvestment`: the list shows that column. */
export function listPage(
	columns: BoardColumns,
	actor: Actor,
	query: BoardQuery,
	on: Day,
	view: View,
	{ tabs, withInvestment }: { tabs: readonly Tab[]; withInvestment: boolean },
): BoardList {
	const total = view.listed.length;
	const page = Math.min(query.page, Math.max(1, Math.ceil(total / PAGE_ROWS)));
	const shown = view.listed.subarray((page - 1) * PAGE_ROWS, page * PAGE_ROWS);
	return {
		page,
		pageRows: PAGE_ROWS,
		total,
		counts: Object.fromEntries([...tabs, query.tab].map((tab) => [tab, view.counts[tab]])),
		rows: columns.once(`${view.key} ${page} ${withInvestment}`, () => rowsOf(columns, shown, on, withInvestment)),
		chains: columns.once(`chains ${scopeKey(actor)}`, () => chainsOf(columns, actor)),
		narrowed: narrows(query.filters),
	};
}

function rowsOf(columns: BoardColumns, shown: Uint32Array, on: Day, withInvestment: boolean): string {
	const rows = Array.from(shown, (position) => listRow(columns.lines[position] as Line, on));
	return packRows(withInvestment ? rows : rows.map((row) => ({ ...row, investmentFen: null })));
}

/** The units a person sees, in their order. */
export function unitsFor(columns: BoardColumns, { scope }: Actor): string[] {
	return columns.units.filter((unit) => scope.kind === 'city' || scope.units.includes(unit));
}

function chainsOf(columns: BoardColumns, actor: Actor): string[] {
	const found = new Map<string, number>();
	const positions = columns.visibleTo(actor) ?? columns.lines.keys();
	for (const position of positions) {
		const chain = (columns.lines[position] as Line).industryChain;
		if (chain !== '') found.set(chain, (found.get(chain) ?? 0) + 1);
	}
	return [...found]
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.slice(0, MOST_CHAINS)
		.map(([chain]) => chain);
}

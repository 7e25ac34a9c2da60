import type { Day } from '../day';
import { accepted, type Outcome, refused } from '../outcome';
import { isStage, type Stage } from '../stages/milestones';
import { isStall } from '../stages/stall-of';
import { readBoardDay } from './board-day';
import { type CauseName, isCauseName } from './causes';
import type { Filters } from './filters';
import { defaultSort, SORT_KEYS, type Sort, type SortKey } from './order';
import { isTab, type Tab } from './tabs';

/** Everything a reader chose on a board or list. A saved view is nothing but its address. */
export interface BoardQuery {
	filters: Filters;
	tab: Tab;
	sort: Sort;
	/** Null = today. */
	on: Day | null;
	/** Day or instant whose knowledge is shown; null = all that is known now. What it means is for `readAsOf`. */
	asOf: string | null;
	/** From 1. */
	page: number;
}

/** 1 / 3 / 10 亿元: the sizes offered. */
export const SIZES = [1, 3, 10] as const;
const YI_IN_FEN = 10_000_000_000;
const LONGEST_TEXT = 100;
const NOT_TEXT = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** The names in the address; nothing else knows them. */
const NAMES = [
	...(['unit', 'stage', 'stall', 'chain', 'cause', 'officer', 'min', 'q'] as const),
	...(['tab', 'sort', 'on', 'asOf', 'page'] as const),
] as const;
type Name = (typeof NAMES)[number];
export type QueryValues = Partial<Record<Name, string | number>>;

/**
 * Reads an address. Empty values count as absent, unknown names are none of ours; any other value that was never offered
 * is refused (`bad-<name>`): an address is typed, stored and sent around, and must not quietly show another list.
 */
export function readQuery(given: URLSearchParams, firstTab: Tab, units: readonly string[]): Outcome<BoardQuery> {
	const value = (name: Name) => (given.get(name) ?? '').trim();
	for (const name of NAMES) {
		if (given.getAll(name).length > 1 || value(name).length > LONGEST_TEXT || NOT_TEXT.test(value(name))) {
			return refused(`bad-${name}`, name);
		}
	}
	const tab = value('tab') || firstTab;
	if (!isTab(tab)) return refused('bad-tab', 'tab');
	const sort = value('sort') === '' ? defaultSort(tab) : readSort(value('sort'));
	if (sort === null) return refused('bad-sort', 'sort');
	const on = readBoardDay(value('on'));
	if (!on.ok) return on;
	if (!/^([1-9]\d{0,5})?$/.test(value('page'))) return refused('bad-page', 'page');
	const unit = value('unit') || null;
	if (unit !== null && !units.includes(unit)) return refused('bad-unit', 'unit');
	const stage = value('stage') || null;
	if (stage !== null && !isStage(stage)) return refused('bad-stage', 'stage');
	const stall = value('stall') || null;
	if (stall !== null && !isStall(stall)) return refused('bad-stall', 'stall');
	const cause = value('cause') || null;
	if (cause !== null && !isCauseName(cause)) return refused('bad-cause', 'cause');
	const size = value('min') === '' ? null : SIZES.find((one) => String(one) === value('min'));
	if (size === undefined) return refused('bad-min', 'min');
	return accepted({
		filters: {
			unit,
			stage: stage as Stage | null,
			stall,
			chain: value('chain') || null,
			cause: cause as CauseName | null,
			officer: value('officer') || null,
			minInvestmentFen: size === null ? null : size * YI_IN_FEN,
			text: value('q') || null,
		},
		tab,
		sort,
		on: on.value,
		asOf: value('asOf') || null,
		page: Number(value('page') || 1),
	});
}

/** `-late` is descending. Whitelisted: `__proto__` is unknown like every other word. */
export function readSort(text: string): Sort | null {
	const descending = text.startsWith('-');
	const key = SORT_KEYS.find((one) => one === (descending ? text.slice(1) : text));
	return key ? { key, descending } : null;
}

/** The values that lead to this view, without those that are the default anyway. */
export function writeQuery(query: BoardQuery, firstTab: Tab): QueryValues {
	const { filters, tab, sort, on, asOf, page } = query;
	const usual = defaultSort(tab);
	const values: QueryValues = {};
	if (filters.unit) values.unit = filters.unit;
	if (filters.stage) values.stage = filters.stage;
	if (filters.stall) values.stall = filters.stall;
	if (filters.chain) values.chain = filters.chain;
	if (filters.cause) values.cause = filters.cause;
	if (filters.officer) values.officer = filters.officer;
	if (filters.minInvestmentFen) values.min = filters.minInvestmentFen / YI_IN_FEN;
	if (filters.text) values.q = filters.text;
	if (tab !== firstTab) values.tab = tab;
	if (sort.key !== usual.key || sort.descending !== usual.descending) values.sort = sortText(sort);
	if (on) values.on = on;
	if (asOf) values.asOf = asOf;
	if (page > 1) values.page = page;
	return values;
}

/** The inverse of what `sort=` says. */
export function sortText({ key, descending }: { key: SortKey; descending: boolean }): string {
	return descending ? `-${key}` : key;
}

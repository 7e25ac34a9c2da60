import type { Database } from '~/data/database.server';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import type { Actor } from '~/domain/people/actor';
import { inScope } from '~/domain/people/may';
import { DAY_MARKS } from '~/domain/time/compare-days';
import { countsOf, type DayDifferences, dayDifferences, type ProjectDifference } from './time/day-differences.server';
import { knownAt, type Present } from './time/known-at.server';

/** In the order they are offered: everything first, then by what happened. */
export const CHANGE_LISTS = ['changed', ...DAY_MARKS] as const;
export type ChangeList = (typeof CHANGE_LISTS)[number];

/** What changed between two days within a reader's scope: counts, and the projects of one of them. */
export interface ChangesPage {
	from: string;
	to: string;
	/** The instants meant: the end of a day, now for today, or the very one asked for. */
	instants: { from: string; to: string };
	counts: DayDifferences['counts'];
	list: ChangeList;
	unit: string | null;
	units: string[];
	projects: ProjectDifference[];
	page: number;
	/** How many the list has, on all its pages. */
	total: number;
}

export const CHANGES_ON_PAGE = 50;

/** Refused: what the days are refused for, `days-not-in-order`, `bad-list`, `bad-unit`. */
export async function changesPage(
	db: Database,
	actor: Actor,
	search: URLSearchParams,
	given: { from: string; to: string; units: string[] },
	present: Present,
): Promise<Outcome<ChangesPage>> {
	const from = await knownAt(db, given.from, present);
	if (!from.ok) return from;
	const to = await knownAt(db, given.to, present);
	if (!to.ok) return to;
	if (from.value.instant > to.value.instant)
		return refused('days-not-in-order', 'asOf', { first: given.from, second: given.to });
	const list = (search.get('list') || 'changed') as ChangeList;
	if (!CHANGE_LISTS.includes(list)) return refused('bad-list', 'list');
	const unit = search.get('unit') || null;
	if (unit !== null && !given.units.includes(unit)) return refused('bad-unit', 'unit');
	const all = (await dayDifferences(db, from.value, to.value)).projects.filter(
		(one) => inScope(actor, one) && (unit === null || one.unit === unit),
	);
	const listed = list === 'changed' ? all : all.filter(({ marks }) => marks.includes(list));
	const page = pageIn(search.get('page'), listed.length);
	return accepted({
		instants: { from: from.value.instant, to: to.value.instant },
		...{ from: given.from, to: given.to, list, unit, units: given.units },
		counts: countsOf(all),
		projects: listed.slice((page - 1) * CHANGES_ON_PAGE, page * CHANGES_ON_PAGE),
		...{ page, total: listed.length },
	});
}

/** A page there is: what was asked beyond the last is the last. */
function pageIn(asked: string | null, total: number): number {
	const page = Math.trunc(Number(asked)) || 1;
	return Math.min(Math.max(page, 1), Math.max(1, Math.ceil(total / CHANGES_ON_PAGE)));
}

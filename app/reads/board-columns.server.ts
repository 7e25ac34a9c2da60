import type { Database } from '~/data/database.server';
import { allUnits } from '~/data/reference.server';
import type { MadeFrom } from '~/domain/board/changed-positions';
import { type YearAmounts, yearAmounts } from '~/domain/board/completion';
import { type SortKey, type SortValues, sortValues } from '~/domain/board/order';
import { type Placed, placed } from '~/domain/board/placed';
import { type Standings, standingsOn } from '~/domain/board/standings';
import type { Day } from '~/domain/day';
import type { Actor } from '~/domain/people/actor';
import type { RuleSet } from '~/domain/rules/rule-set';
import { ruleSetOn } from '~/domain/rules/rule-set-on';
import { portfolio } from './portfolio.server';
import type { Line } from './portfolio-line.server';
import { visibleTo } from './visible-lines.server';

/**
 * The portfolio with everything a board computed from it. What was computed is kept until a line changes, and then only
 * what changed is computed anew: a board after a write costs microseconds, not a judgement of 100,000 projects.
 */
export interface BoardColumns {
	seq: number;
	/** Instant of the last event. */
	at: string;
	lines: readonly Line[];
	units: readonly string[];
	/** The light rules in force on a day. */
	rulesOn(day: Day): RuleSet;
	places(): Placed;
	standings(on: Day): Standings;
	sortValues(key: SortKey, on: Day): SortValues;
	amounts(year: string): YearAmounts;
	/** Positions of the lines a person may see; null = all. */
	visibleTo(actor: Actor): Uint32Array | null;
	/** Keeps any other result as long as no line changes. The key names everything it depends on. */
	once<T>(key: string, make: () => T): T;
	/** The same for what is read from the journal and beside it: kept until the next event of any kind. */
	onceUntilEvent<T>(key: string, make: () => Promise<T>): Promise<T>;
}

/** What columns are made from and kept in. */
export interface Kept {
	lines: readonly Line[];
	/** Columns by what they show, of these lines or earlier ones. */
	columns: Map<string, MadeFrom>;
	/** Other results, of these lines. */
	results: Map<string, unknown>;
	seq: number;
	units: string[];
	ruleSets: readonly RuleSet[];
}

const kept = new WeakMap<Database, Kept>();
const MOST_COLUMNS = 48;
const MOST_RESULTS = 256;

export async function boardColumns(db: Database): Promise<BoardColumns> {
	const { seq, at, lines, ruleSets } = await portfolio(db);
	const own = kept.get(db) ?? { lines, columns: new Map(), results: new Map(), seq: -1, units: [], ruleSets: [] };
	kept.set(db, own);
	if (own.seq < seq) {
		const units = await allUnits(db.reader);
		Object.assign(own, { seq, units: units.map(({ id }) => id), ruleSets });
	}
	if (own.lines !== lines) Object.assign(own, { lines, results: new Map() });
	return columnsOf(own, seq, at);
}

/** Columns of some lines: the live ones, or those of a day gone by. */
export function columnsOf(own: Kept, seq: number, at: string): BoardColumns {
	const { lines, columns, results, units } = own;
	function column<Made extends MadeFrom>(key: string, make: (before: Made | null) => Made): Made {
		const before = (columns.get(key) as Made | undefined) ?? null;
		const made = before?.lines === lines ? before : make(before);
		remember(columns, key, made, MOST_COLUMNS);
		return made;
	}
	function once<T>(key: string, make: () => T): T {
		const made = results.has(key) ? (results.get(key) as T) : make();
		remember(results, key, made, MOST_RESULTS);
		return made;
	}
	async function onceUntilEvent<T>(key: string, make: () => Promise<T>): Promise<T> {
		const whole = `${key} at ${seq}`;
		const made = results.has(whole) ? (results.get(whole) as T) : await make();
		remember(results, whole, made, MOST_RESULTS);
		return made;
	}
	return {
		seq,
		at,
		lines,
		units,
		rulesOn: (day) => ruleSetOn(own.ruleSets, day),
		places: () => column<Placed>('places', (before) => placed(lines, units, before)),
		standings: (on) => column<Standings>(`standings ${on}`, (before) => standingsOn(lines, on, before)),
		sortValues: (key, on) =>
			column<SortValues>(`sort ${key} ${on}`, (before) => sortValues(lines, key, on, units, before)),
		amounts: (year) => column<YearAmounts>(`amounts ${year}`, (before) => yearAmounts(lines, year, before)),
		visibleTo: (actor) => once(`visible ${scopeKey(actor)}`, () => visibleTo(lines, actor)),
		once,
		onceUntilEvent,
	};
}

/** The most recently used are kept: they stand last. */
function remember<T>(map: Map<string, T>, key: string, value: T, most: number): void {
	map.delete(key);
	map.set(key, value);
	if (map.size > most) map.delete(map.keys().next().value as string);
}

/** People with equal keys see the same projects. */
export function scopeKey(actor: Actor): string {
	const units = actor.scope.kind === 'city' ? 'city' : [...actor.scope.units].sort().join();
	return actor.ownProjectsOnly ? `${units} ${JSON.stringify(actor.name)}` : units;
}

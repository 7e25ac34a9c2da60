import type { Database } from '~/data/database.server';
import { countEvents, type EventScope, type EventSearch, findEvents } from '~/data/event-search.server';
import type { StoredEvent } from '~/data/journal.server';
import { type HistoryQuery, type HistoryValues, readHistoryQuery, writeHistoryQuery } from '~/domain/history/query';
import { instantsOfDay } from '~/domain/instant';
import { accepted, type Outcome } from '~/domain/outcome';
import type { Actor } from '~/domain/people/actor';
import { type ChainState, chainState } from './chain-state.server';
import { withNames } from './event-names.server';
import { historyScope } from './history-scope.server';
import type { Known } from './time/known-at.server';
import { unitIds } from './units.server';

/** An event with what its project, or the application before there is one, is called now. */
export interface HistoryLine extends Omit<StoredEvent, 'hash' | 'prevHash'> {
	projectName: string | null;
}

export interface HistoryPage {
	lines: HistoryLine[];
	query: HistoryValues;
	/** Units whose events the reader may ask for. */
	units: string[];
	chain: ChainState;
	/** Leads to older events; null at the beginning. */
	olderBefore: number | null;
}

const PAGE = 36;
/** Rows fetched at once for an export. */
const PORTION = 500;

/** One page of everything that happened within a reader's scope, newest first. */
export async function historyPage(
	db: Database,
	actor: Actor,
	given: URLSearchParams,
	known: Known | null = null,
): Promise<Outcome<HistoryPage>> {
	const units = await unitsOf(db, actor);
	const read = readHistoryQuery(given, units);
	if (!read.ok) return read;
	const scope = await historyScope(db, actor, known);
	const search = searchOf(read.value, known);
	const before = known ? Math.min(search.before ?? Number.MAX_SAFE_INTEGER, known.seq + 1) : search.before;
	const found = await findEvents(db.reader, scope, { ...search, before }, PAGE + 1);
	const lines = await withNames(db.reader, found.slice(0, PAGE), known);
	const olderBefore = found.length > PAGE ? (lines.at(-1)?.seq ?? null) : null;
	return accepted({
		lines,
		query: writeHistoryQuery(read.value),
		units,
		chain: await chainState(db, known?.seq ?? null),
		olderBefore,
	});
}

export interface HistoryExport {
	count: number;
	/** Whether these are all events up to the newest of them. */
	whole: boolean;
	/** In portions, newest first: a long history is never whole in memory. */
	rows: AsyncIterable<StoredEvent & Pick<HistoryLine, 'projectName'>>;
}

/** Everything the page would lead through, for a file: up to the event `head`, or to a point of the past, under the names of then. */
export async function historyExport(
	db: Database,
	actor: Actor,
	given: URLSearchParams,
	head: number,
	known: Known | null = null,
): Promise<Outcome<HistoryExport>> {
	const read = readHistoryQuery(given, await unitsOf(db, actor));
	if (!read.ok) return read;
	const scope = await historyScope(db, actor, known);
	const before = Math.min(read.value.before ?? Number.MAX_SAFE_INTEGER, (known?.seq ?? head) + 1);
	const search = { ...searchOf(read.value, known), before };
	const count = await countEvents(db.reader, scope, search);
	const asked = Object.values(read.value.filters).some((filter) => filter !== null);
	const whole = !asked && scope.withHouse && scope.units === null && scope.projectIds === null;
	return accepted({ count, whole, rows: portions(db, scope, search, known) });
}

async function* portions(db: Database, scope: EventScope, search: EventSearch, known: Known | null) {
	for (let { before } = search; ; ) {
		const events = await findEvents(db.reader, scope, { ...search, before }, PORTION);
		yield* await withNames(db.reader, events, known);
		if (events.length < PORTION) return;
		before = events.at(-1)?.seq ?? null;
	}
}

async function unitsOf(db: Database, { scope }: Actor): Promise<string[]> {
	const units = await unitIds(db);
	return scope.kind === 'units' ? units.filter((unit) => scope.units.includes(unit)) : units;
}

function searchOf({ filters, before }: HistoryQuery, known: Known | null): EventSearch {
	const { from, to, ...rest } = filters;
	const namesAt = known?.instant ?? null;
	return { ...rest, before, namesAt, from: from && instantsOfDay(from).from, until: to && instantsOfDay(to).until };
}

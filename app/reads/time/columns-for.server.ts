import type { Database } from '~/data/database.server';
import { allUnits } from '~/data/reference.server';
import { lastRecordUpTo, statesKnownAt } from '~/data/states-known-at.server';
import type { RuleSet } from '~/domain/rules/rule-set';
import { type BoardColumns, boardColumns, columnsOf } from '../board-columns.server';
import { forgetOldest } from '../forget-oldest.server';
import { portfolio, sameVersions } from '../portfolio.server';
import { type Line, lineOf } from '../portfolio-line.server';
import type { Known } from './known-at.server';
import { statesThen } from './projects-known.server';

/** Lines of days gone by that stay in memory at once, all days together: a city's week, or two days of a province. */
const MOST_LINES = 200_000;

interface Past {
	/** By last event known and rules then in force; what they hold never changes any more. The latest asked for come last. */
	days: Map<string, BoardColumns>;
	/** One day is built at a time: each may be as large as the live portfolio. */
	last: Promise<unknown>;
}

const pasts = new WeakMap<Database, Past>();

/** The columns a board is computed from: of everything known now (null), or of what was known at a point of the past. */
export async function columnsFor(db: Database, known: Known | null): Promise<BoardColumns> {
	if (!known) return boardColumns(db);
	const past = pasts.get(db) ?? { days: new Map(), last: Promise.resolve() };
	pasts.set(db, past);
	const turn = past.last.then(() => kept(past, db, known));
	past.last = turn.catch(() => undefined);
	return turn;
}

async function kept({ days }: Past, db: Database, known: Known): Promise<BoardColumns> {
	const key = `${known.seq} ${versions(known.ruleSets)}`;
	const columns = days.get(key) ?? (await pastColumns(db, known));
	// Something may have come in at the very instant: shown, as known then, but not as what an earlier event left.
	if (columns.seq !== known.seq) return columns;
	days.delete(key);
	days.set(key, columns);
	forgetOldest(days, columns, ({ lines }) => lines.length, MOST_LINES);
	return columns;
}

async function pastColumns(db: Database, known: Known): Promise<BoardColumns> {
	const made = await statesKnownAt(db.reader, known.instant);
	const live = await linesUnder(db, known.ruleSets);
	const lines = made.flatMap((seq) => live.get(seq) ?? []);
	const gone = made.filter((seq) => !live.has(seq));
	for await (const state of statesThen(db, gone, known.ruleSets)) lines.push(lineOf(state));
	lines.sort((one, other) => one.eventSeq - other.eventSeq);
	const { seq, at } = await lastRecordUpTo(db.reader, known.instant);
	const units = (await allUnits(db.reader)).map(({ id }) => id);
	const own = { lines, columns: new Map(), results: new Map(), seq, units, ruleSets: known.ruleSets };
	return columnsOf(own, seq, at);
}

/** Lines of today by the event that made them, if judged by these rules: of a day not long ago most are still the same. */
async function linesUnder(db: Database, ruleSets: readonly RuleSet[]): Promise<ReadonlyMap<number, Line>> {
	const live = await portfolio(db);
	// By what it was judged under itself: a version may have come in since anything else was read.
	if (!sameVersions(live.ruleSets, ruleSets)) return new Map();
	return new Map(live.lines.map((line) => [line.eventSeq, line]));
}

function versions(ruleSets: readonly RuleSet[]): string {
	return ruleSets.map(({ id }) => id).join();
}

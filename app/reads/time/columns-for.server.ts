import type { Database } from '~/data/database.server';
import { allRuleSets, allUnits } from '~/data/reference.server';
import type { RuleSet } from '~/domain/rules/rule-set';
import { type BoardColumns, boardColumns, columnsOf } from '../board-columns.server';
import { portfolio } from '../portfolio.server';
import { type Line, lineOf } from '../portfolio-line.server';
import type { Known } from './known-at.server';
import { projectsKnown } from './projects-known.server';

/** Days gone by that stay in memory at once: each is as large as the live portfolio. */
const MOST_PASTS = 3;

/** By database, what was known up to an event under the rules of then; it never changes any more. */
const pasts = new WeakMap<Database, Map<string, Promise<BoardColumns>>>();

/** The columns a board is computed from: of everything known now (null), or of what was known at a point of the past. */
export function columnsFor(db: Database, known: Known | null): Promise<BoardColumns> {
	if (!known) return boardColumns(db);
	const own = pasts.get(db) ?? new Map<string, Promise<BoardColumns>>();
	pasts.set(db, own);
	const key = `${known.seq} ${versions(known.ruleSets)}`;
	const columns = own.get(key) ?? pastColumns(db, known);
	own.delete(key);
	own.set(key, columns);
	if (own.size > MOST_PASTS) own.delete(own.keys().next().value as string);
	columns.catch(() => own.delete(key));
	return columns;
}

async function pastColumns(db: Database, known: Known): Promise<BoardColumns> {
	const lines = await linesStillLive(db, known);
	const have = new Set(lines.map(({ eventSeq }) => eventSeq));
	for await (const state of projectsKnown(db, known, have)) lines.push(lineOf(state));
	lines.sort((one, other) => one.eventSeq - other.eventSeq);
	const units = (await allUnits(db.reader)).map(({ id }) => id);
	const kept = { lines, columns: new Map(), results: new Map(), seq: known.seq, units, ruleSets: known.ruleSets };
	return columnsOf(kept, known.seq, known.at);
}

/** Lines nothing has happened to since, and judged under the same rules: of a day not long ago most, and they are in memory. */
async function linesStillLive(db: Database, known: Known): Promise<Line[]> {
	if (versions(await allRuleSets(db.reader)) !== versions(known.ruleSets)) return [];
	const { lines } = await portfolio(db);
	return lines.filter(({ recordedFrom }) => recordedFrom <= known.instant);
}

function versions(ruleSets: readonly RuleSet[]): string {
	return ruleSets.map(({ id }) => id).join();
}

import type { Database } from '~/data/database.server';
import type { SessionPerson } from '~/data/sessions.server';
import { type SinceLook, sinceLook } from '~/domain/board/since-look';
import type { Day } from '~/domain/day';
import { inScope } from '~/domain/people/may';
import type { DayMark } from '~/domain/time/compare-days';
import { type BoardColumns, scopeKey } from './board-columns.server';
import { type ChangedSince, changedSince, lookOf } from './changes-since-look.server';
import { lookStandings } from './look-standings.server';
import type { Line } from './portfolio-line.server';

/** A project named in a sentence. */
export interface Named {
	id: string;
	name: string;
}

/** How many projects, and the first of them by name. */
export interface SomeProjects {
	count: number;
	first: Named[];
}

/**
 * What happened since a reader looked last, for the side panel, by the same comparison as between any two days. Numbers are those
 * of their projects alone.
 */
export interface LastLook {
	at: string;
	/** From here on the changes between two days list the same. */
	from: string;
	/** Numbers of newly red projects, largest first; only units that have some. */
	newlyRed: { unit: string; count: number }[];
	cleared: SomeProjects;
	entered: SomeProjects;
	withdrawn: SomeProjects;
	voided: SomeProjects;
	/** Projects whose agreed days moved, and by how many days on average, later being positive. */
	planMoves: { count: number; averageDays: number };
}

/** What is different for one reader. */
export interface Since extends SinceLook {
	from: string;
	/** Projects that are no longer there. */
	gone: ChangedSince[];
	/** By how many days each agreed day moved. */
	moves: number[];
}

const NAMED = 3;

/** Compares with what the reader saw; null when they never marked a board as seen. */
export async function sinceLastLook(
	db: Database,
	columns: BoardColumns,
	person: SessionPerson,
	on: Day,
): Promise<Since | null> {
	if (!person.lookedAt) return null;
	const key = `since ${scopeKey(person)} ${person.lookedSeq} ${person.lookedAt} ${on}`;
	return columns.onceUntilEvent(key, () => compared(db, columns, person, on));
}

async function compared(db: Database, columns: BoardColumns, person: SessionPerson, on: Day): Promise<Since | null> {
	const look = await lookOf(db, person);
	if (!look) return null;
	const changed = await changedSince(db, columns, look, on);
	const marks = new Map([...changed.values()].map((one) => [one.id, one.marks]));
	const visible = columns.visibleTo(person);
	const since = sinceLook(columns.standings(on), await lookStandings(db, columns, look), marks, visible);
	const moved = since.rePlanned.map((position) => (columns.lines[position] as Line).projectId);
	return {
		...since,
		from: look.at,
		gone: [...changed.values()].filter((one) => one.isGone && inScope(person, one)),
		moves: moved.flatMap((id) => changed.get(id)?.moves ?? []),
	};
}

/** The panel's words and numbers. */
export function lastLook(columns: BoardColumns, person: SessionPerson, since: Since): LastLook {
	const some = (positions: readonly number[], gone: DayMark | null = null): SomeProjects => {
		const left = since.gone.filter(({ marks }) => gone !== null && marks.includes(gone));
		const here = positions.slice(0, NAMED).map((position) => nameOf(columns.lines[position] as Line));
		const first = [...here, ...left.map(({ id, name }) => ({ id, name }))].slice(0, NAMED);
		return { count: positions.length + left.length, first };
	};
	const days = since.moves.reduce((total, one) => total + one, 0);
	return {
		at: person.lookedAt ?? '',
		from: since.from,
		newlyRed: byUnit(columns, since.newlyRed),
		cleared: some(since.cleared, 'cleared'),
		entered: some(since.entered),
		withdrawn: some(since.withdrawn),
		voided: some([], 'voided'),
		planMoves: {
			count: since.rePlanned.length,
			averageDays: since.moves.length === 0 ? 0 : Math.round(days / since.moves.length),
		},
	};
}

function byUnit(columns: BoardColumns, newlyRed: Uint8Array): LastLook['newlyRed'] {
	const counts = new Map<string, number>();
	for (let position = newlyRed.indexOf(1); position >= 0; position = newlyRed.indexOf(1, position + 1)) {
		const { unit } = columns.lines[position] as Line;
		counts.set(unit, (counts.get(unit) ?? 0) + 1);
	}
	return [...counts].map(([unit, count]) => ({ unit, count })).sort((a, b) => b.count - a.count);
}

function nameOf({ projectId, name }: Line): Named {
	return { id: projectId, name };
}

import type { Database } from '~/data/database.server';
import { judgedStates } from '~/data/judged-states.server';
import { approvedChangesAfter, statesKnownAfter } from '~/data/known-states.server';
import type { SessionPerson } from '~/data/sessions.server';
import { type KnownThen, type SinceLook, sinceLook, stoodThen, type Then } from '~/domain/board/since-look';
import { type Day, daysBetween } from '~/domain/day';
import { dayOfInstant } from '~/domain/instant';
import { type BoardColumns, scopeKey } from './board-columns.server';
import type { Line } from './portfolio-line.server';

/** A project named in a sentence. */
export interface Named {
	id: string;
	name: string;
}

/** What happened since a reader looked last, for the side panel. Numbers are those of their projects alone. */
export interface LastLook {
	at: string;
	/** Numbers of newly red projects, largest first; only units that have some. */
	newlyRed: { unit: string; count: number }[];
	cleared: { count: number; first: Named[] };
	entered: { count: number; first: Named[] };
	withdrawn: { count: number; first: Named[] };
	/** Planned days moved by approval: how many, and by how many days on average, later being positive. */
	planMoves: { count: number; averageDays: number };
}

const NAMED = 3;
const AT_ONCE = 500;
const PLANNED = /^milestones\.\w+\.plannedOn$/;

/** Projects that changed after an event, by database and event: how they stood before never changes. */
const knownBefore = new WeakMap<Database, Map<string, Map<string, Then>>>();

/** Compares with what the reader saw; null when they never marked a board as seen. */
export async function sinceLastLook(
	db: Database,
	columns: BoardColumns,
	person: SessionPerson,
	on: Day,
): Promise<SinceLook | null> {
	if (!person.lookedAt) return null;
	const lookedOn = dayOfInstant(person.lookedAt);
	const known = await knownThen(db, columns, person.lookedSeq, lookedOn);
	const key = `since ${scopeKey(person)} ${person.lookedSeq} ${lookedOn} ${on}`;
	return columns.once(key, () =>
		sinceLook(columns.standings(on), columns.standings(lookedOn), known, columns.visibleTo(person)),
	);
}

/** The panel's words and numbers. */
export async function lastLook(
	db: Database,
	columns: BoardColumns,
	person: SessionPerson,
	since: SinceLook,
): Promise<LastLook> {
	const named = (positions: readonly number[]) => ({
		count: positions.length,
		first: positions.slice(0, NAMED).map((position) => nameOf(columns.lines[position] as Line)),
	});
	return {
		at: person.lookedAt ?? '',
		newlyRed: byUnit(columns, since.newlyRed),
		cleared: named(since.cleared),
		entered: named(since.entered),
		withdrawn: named(since.withdrawn),
		planMoves: await columns.onceUntilEvent(`moves ${scopeKey(person)} ${person.lookedSeq}`, () =>
			planMoves(db, columns, person),
		),
	};
}

async function knownThen(db: Database, columns: BoardColumns, seq: number, on: Day): Promise<KnownThen> {
	const looks = knownBefore.get(db) ?? new Map<string, Map<string, Then>>();
	knownBefore.set(db, looks);
	const known = looks.get(`${seq} ${on}`) ?? new Map<string, Then>();
	looks.delete(`${seq} ${on}`);
	looks.set(`${seq} ${on}`, known);
	if (looks.size > 64) looks.delete(looks.keys().next().value as string);
	const changed = columns.once(`changed after ${seq}`, () => columns.lines.filter((line) => line.eventSeq > seq));
	const asked = changed.map((line) => line.projectId).filter((id) => !known.has(id));
	for (let from = 0; from < asked.length; from += AT_ONCE) {
		const part = asked.slice(from, from + AT_ONCE);
		const states = await judgedStates(db.reader, await statesKnownAfter(db.reader, part, seq));
		const outlooks = new Map(states.map(({ projectId, outlook }) => [projectId, outlook]));
		for (const id of part) known.set(id, stoodThen(outlooks.get(id) ?? null, on));
	}
	return known;
}

function byUnit(columns: BoardColumns, newlyRed: Uint8Array): LastLook['newlyRed'] {
	const counts = new Map<string, number>();
	for (let position = newlyRed.indexOf(1); position >= 0; position = newlyRed.indexOf(1, position + 1)) {
		const { unit } = columns.lines[position] as Line;
		counts.set(unit, (counts.get(unit) ?? 0) + 1);
	}
	return [...counts].map(([unit, count]) => ({ unit, count })).sort((a, b) => b.count - a.count);
}

async function planMoves(db: Database, columns: BoardColumns, person: SessionPerson): Promise<LastLook['planMoves']> {
	const visible = columns.visibleTo(person);
	const mine = visible && new Set(Array.from(visible, (position) => (columns.lines[position] as Line).projectId));
	const approved = await approvedChangesAfter(db.reader, person.lookedSeq);
	const days = approved
		.filter(({ projectId }) => mine === null || mine.has(projectId))
		.flatMap(({ changes }) => changes)
		.filter(({ field, from, to }) => PLANNED.test(field) && typeof from === 'string' && typeof to === 'string')
		.map(({ from, to }) => daysBetween(from as Day, to as Day));
	const sum = days.reduce((total, one) => total + one, 0);
	return { count: days.length, averageDays: days.length === 0 ? 0 : Math.round(sum / days.length) };
}

function nameOf({ projectId, name }: Line): Named {
	return { id: projectId, name };
}

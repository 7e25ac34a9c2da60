import type { Database } from '~/data/database.server';
import { voidedAfter } from '~/data/import-undos.server';
import { judgedStates } from '~/data/judged-states.server';
import { statesKnownAfter } from '~/data/known-states.server';
import { eventOfProject } from '~/data/project-events.server';
import type { SessionPerson } from '~/data/sessions.server';
import { type Day, daysBetween } from '~/domain/day';
import { dayOfInstant, type Instant } from '~/domain/instant';
import type { DayMark } from '~/domain/time/compare-days';
import type { BoardColumns } from './board-columns.server';
import { forgetOldest } from './forget-oldest.server';
import { type Line, lineOf } from './portfolio-line.server';
import { differencesOf, type Pair, type ProjectDifference } from './time/day-differences.server';

/** What happened to one project since somebody looked. */
export interface ChangedSince extends Pick<ProjectDifference, 'id' | 'name' | 'unit' | 'officerName'> {
	marks: readonly DayMark[];
	/** By how many days each agreed day moved, later being positive. */
	moves: number[];
	/** The event that made it so and the day it was judged for: what is compared anew when they move. */
	madeBy: string;
	isGone: boolean;
}

/** A point at which readers looked; how projects stood then never changes. */
export interface Look {
	seq: number;
	/** The last instant at which nothing but what they saw was known. */
	at: Instant;
	day: Day;
	before: Map<string, Line>;
	found: Map<string, ChangedSince>;
}

const looks = new WeakMap<Database, Map<string, Look>>();
const MOST_LOOKS = 64;
/** Lines of then and findings of all looks together, some 80 MB: of a city a month's imports since sixteen looks. */
const MOST_LINES = 100_000;
const PLANNED = /^milestones\.\w+\.plannedOn$/;

/** Where somebody looked last. What came in while they were reading is new to them. */
export async function lookOf(db: Database, { lookedSeq: seq, lookedAt }: SessionPerson): Promise<Look | null> {
	if (!lookedAt) return null;
	const own = looks.get(db) ?? new Map<string, Look>();
	looks.set(db, own);
	const next = await eventOfProject(db.reader, seq + 1);
	const ended = next ? new Date(Date.parse(next.at) - 1).toISOString() : lookedAt;
	const at = ended < lookedAt ? ended : lookedAt;
	const look = own.get(`${seq} ${at}`) ?? { seq, at, day: dayOfInstant(at), before: new Map(), found: new Map() };
	own.delete(`${seq} ${at}`);
	own.set(`${seq} ${at}`, look);
	if (own.size > MOST_LOOKS) own.delete(own.keys().next().value as string);
	return look;
}

/**
 * What happened since to every project recorded anew or voided, by the comparison of two days; the rest differs in its light at
 * most. Only what was recorded since the last time is compared again.
 */
export async function changedSince(
	db: Database,
	columns: BoardColumns,
	look: Look,
	on: Day,
): Promise<ReadonlyMap<string, ChangedSince>> {
	const { seq, found } = look;
	const changed = columns.once(`changed after ${seq}`, () => columns.lines.filter((line) => line.eventSeq > seq));
	const live = changed.filter((line) => found.get(line.projectId)?.madeBy !== `${line.eventSeq} ${on}`);
	const voided = await voidedAfter(db.reader, seq);
	const gone = voided.filter((id) => !found.get(id)?.isGone);
	await readBefore(db, look, [...live.map(({ projectId }) => projectId), ...gone]);
	const pairs: Pair[] = live.map((after) => ({ after, before: look.before.get(after.projectId) ?? null }));
	for (const id of gone) {
		found.delete(id);
		const before = look.before.get(id);
		if (before) pairs.push({ before, after: null });
	}
	const differences = new Map((await differencesOf(db, pairs, look.day, on)).map((one) => [one.id, one]));
	for (const { before, after } of pairs) {
		const { projectId: id, name, unit, officerName } = after ?? before;
		const difference = differences.get(id);
		const madeBy = after ? `${after.eventSeq} ${on}` : 'gone';
		const said = { marks: difference?.marks ?? [], moves: movesOf(difference), madeBy, isGone: after === null };
		found.set(id, { id, name, unit, officerName, ...said });
	}
	forgetOldest(looks.get(db) ?? new Map(), look, (one) => one.before.size + one.found.size, MOST_LINES);
	return found;
}

async function readBefore(db: Database, { before, seq, at }: Look, ids: readonly string[]): Promise<void> {
	const asked = ids.filter((id) => !before.has(id));
	for (let from = 0; from < asked.length; from += AT_ONCE) {
		const states = await statesKnownAfter(db.reader, asked.slice(from, from + AT_ONCE), seq);
		for (const state of await judgedStates(db.reader, states, at)) before.set(state.projectId, lineOf(state));
	}
}

const AT_ONCE = 500;

function movesOf(difference: ProjectDifference | undefined): number[] {
	if (!difference?.marks.includes('rePlanned')) return [];
	return difference.changes
		.filter(({ field, from, to }) => PLANNED.test(field) && typeof from === 'string' && typeof to === 'string')
		.map(({ from, to }) => daysBetween(from as Day, to as Day));
}

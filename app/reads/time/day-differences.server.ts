import type { Database } from '~/data/database.server';
import type { Day } from '~/domain/day';
import { lightOn } from '~/domain/lights/light-on';
import { lightStrip } from '~/domain/lights/light-strip';
import { compareDays, DAY_MARKS, type DayDifference, type DayMark, turnedRedAgain } from '~/domain/time/compare-days';
import type { Known } from './known-at.server';
import { lightStory } from './light-story.server';
import { type KnownState, projectsKnown } from './projects-known.server';

/** A project that differs between two points of the past. */
export interface ProjectDifference extends DayDifference {
	id: string;
	externalId: string | null;
	name: string;
	unit: string;
}

/** What changed over the whole portfolio: how many projects by what happened to them, and each of them field by field. */
export interface DayDifferences {
	from: Known;
	to: Known;
	counts: Record<DayMark | 'changed', number>;
	projects: ProjectDifference[];
}

/** Compares what was known and shown at two points of the past, `from` not after `to`. By unit, name, id. */
export async function dayDifferences(db: Database, from: Known, to: Known): Promise<DayDifferences> {
	const then = new Map<string, KnownState>();
	for await (const state of projectsKnown(db, from)) then.set(state.projectId, state);
	const projects: ProjectDifference[] = [];
	for await (const state of projectsKnown(db, to)) {
		const difference = await differenceOf(db, then.get(state.projectId) ?? null, state, from, to);
		if (difference) projects.push({ ...nameOf(state), ...difference });
	}
	projects.sort((a, b) => order(a.unit, b.unit) || order(a.name, b.name) || order(a.id, b.id));
	return { from, to, counts: countsOf(projects), projects };
}

/** How often each thing happened; `changed` counts projects with any fact that differs. */
function countsOf(projects: readonly ProjectDifference[]): DayDifferences['counts'] {
	const count = (holds: (one: ProjectDifference) => boolean) => projects.filter(holds).length;
	const marks = DAY_MARKS.map((mark) => [mark, count(({ marks }) => marks.includes(mark))]);
	return { ...Object.fromEntries(marks), changed: count(({ changes }) => changes.length > 0) };
}

async function differenceOf(
	db: Database,
	before: KnownState | null,
	after: KnownState,
	from: Known,
	to: Known,
): Promise<DayDifference | null> {
	const light = lightOn(after.outlook, to.day).light;
	const known = before && { facts: before.facts, light: lightOn(before.outlook, from.day).light };
	// Only a red that began, or may have begun anew, between the days has a story worth reading.
	const mayBeAgain =
		light === 'red' && before !== null && (known?.light !== 'red' || after.eventSeq !== before.eventSeq);
	const again = mayBeAgain && (await wasRedBefore(db, after.projectId, from.day, to));
	return compareDays(from.day, known, { facts: after.facts, light }, again);
}

async function wasRedBefore(db: Database, projectId: string, firstDay: Day, to: Known): Promise<boolean> {
	const story = await lightStory(db.reader, projectId, to.instant);
	return turnedRedAgain(lightStrip(story, to.day), firstDay);
}

function nameOf({ projectId, facts }: KnownState) {
	return { id: projectId, externalId: facts.externalId ?? null, name: facts.name, unit: facts.unit };
}

function order(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

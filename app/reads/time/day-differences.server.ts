import type { Database } from '~/data/database.server';
import { statesMadeBy } from '~/data/states-known-at.server';
import type { Day } from '~/domain/day';
import { lightOn } from '~/domain/lights/light-on';
import { lightStrip } from '~/domain/lights/light-strip';
import { NO_FACTS, type ProjectFacts } from '~/domain/project/facts';
import { listOrder } from '~/domain/project/list-order';
import { textOrder } from '~/domain/text-order';
import { compareDays, DAY_MARKS, type DayDifference, type DayMark, turnedRedAgain } from '~/domain/time/compare-days';
import type { Line } from '../portfolio-line.server';
import { columnsFor } from './columns-for.server';
import type { Known } from './known-at.server';
import { lightStory } from './light-story.server';

/** A project that differs between two points of the past. */
export interface ProjectDifference extends DayDifference {
	id: string;
	externalId: string | null;
	name: string;
	unit: string;
	officerName: string;
}

/** What changed over the whole portfolio: how many projects by what happened to them, and each of them field by field. */
export interface DayDifferences {
	from: Known;
	to: Known;
	counts: Record<DayMark | 'changed', number>;
	projects: ProjectDifference[];
}

const AT_ONCE = 500;

/** A project's lines on the two days; one of them is there. */
export type Pair = { before: Line | null; after: Line } | { before: Line; after: null };

/**
 * Compares what was known and shown at two points of the past, `from` not after `to`. By unit, name, id. Facts are read only of
 * projects that were recorded anew in between; of all others nothing but the light can differ.
 */
export async function dayDifferences(db: Database, from: Known, to: Known): Promise<DayDifferences> {
	const pairs = pairsOf((await columnsFor(db, from)).lines, (await columnsFor(db, to)).lines);
	const again = (before: Line, after: Line) => turnedAgain(db, before, after, from, to);
	const projects = await differencesOf(db, pairs, from.day, to.day, again);
	projects.sort((a, b) => listOrder(a, b) || textOrder(a.id, b.id));
	return { from, to, counts: countsOf(projects), projects };
}

/** Tells for each pair how it differs, shown on one day and on another; without those that do not. `again` reads its whole story. */
export async function differencesOf(
	db: Database,
	pairs: readonly Pair[],
	firstDay: Day,
	secondDay: Day,
	again: (before: Line, after: Line) => Promise<boolean> = async () => false,
): Promise<ProjectDifference[]> {
	const projects: ProjectDifference[] = [];
	for (let start = 0; start < pairs.length; start += AT_ONCE) {
		const some = pairs.slice(start, start + AT_ONCE);
		const facts = await factsOf(db, some);
		for (const { before, after } of some) {
			const repeated = before !== null && after !== null && (await again(before, after));
			const known = (line: Line, day: Day) => ({
				facts: factsIn(facts, line),
				light: lightOn(line.outlook, day).light,
			});
			const difference =
				after === null
					? compareDays(firstDay, { before: known(before, firstDay), after }, repeated)
					: compareDays(
							firstDay,
							{ before: before && known(before, firstDay), after: known(after, secondDay) },
							repeated,
						);
			if (difference) projects.push({ ...nameOf(after ?? before), ...difference });
		}
	}
	return projects;
}

/** Every project that was there on either day. */
function pairsOf(first: readonly Line[], second: readonly Line[]): Pair[] {
	const then = new Map(first.map((line) => [line.projectId, line]));
	const pairs: Pair[] = second.map((after) => ({ after, before: then.get(after.projectId) ?? null }));
	for (const { projectId } of second) then.delete(projectId);
	for (const before of then.values()) pairs.push({ before, after: null });
	return pairs;
}

/** How often each thing happened; `changed` counts every project that differs, be it by its light alone. */
export function countsOf(projects: readonly ProjectDifference[]): DayDifferences['counts'] {
	const count = (holds: (one: ProjectDifference) => boolean) => projects.filter(holds).length;
	const marks = DAY_MARKS.map((mark) => [mark, count(({ marks }) => marks.includes(mark))]);
	return { ...Object.fromEntries(marks), changed: projects.length };
}

async function factsOf(db: Database, pairs: readonly Pair[]): Promise<Map<number, ProjectFacts>> {
	const anew = pairs.filter(({ before, after }) => before?.eventSeq !== after?.eventSeq);
	const made = anew.flatMap(({ before, after }) => [before, after].flatMap((line) => line?.eventSeq ?? []));
	return new Map((await statesMadeBy(db.reader, made)).map((state) => [state.eventSeq, state.facts]));
}

/** Facts that were not read are the same on both days: whatever stands for them, they do not differ. */
function factsIn(facts: ReadonlyMap<number, ProjectFacts>, { eventSeq, outlook }: Line): ProjectFacts {
	return facts.get(eventSeq) ?? { ...NO_FACTS, lastUpdateOn: outlook.lastUpdateOn };
}

/** Only a red that began, or may have begun anew, between the days has a story worth reading. */
async function turnedAgain(db: Database, before: Line, after: Line, from: Known, to: Known): Promise<boolean> {
	if (lightOn(after.outlook, to.day).light !== 'red') return false;
	if (before.eventSeq === after.eventSeq && lightOn(before.outlook, from.day).light === 'red') return false;
	const story = await lightStory(db.reader, after.projectId, to.instant);
	return turnedRedAgain(lightStrip(story, to.day), from.day);
}

function nameOf({ projectId, externalId, name, unit, officerName }: Line) {
	return { id: projectId, externalId: externalId || null, name, unit, officerName };
}

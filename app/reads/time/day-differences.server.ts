import type { Database } from '~/data/database.server';
import { statesMadeBy } from '~/data/states-known-at.server';
import { lightOn } from '~/domain/lights/light-on';
import { lightStrip } from '~/domain/lights/light-strip';
import { NO_FACTS, type ProjectFacts } from '~/domain/project/facts';
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

/**
 * Compares what was known and shown at two points of the past, `from` not after `to`. By unit, name, id. Facts are read only of
 * projects that were recorded anew in between; of all others nothing but the light can differ.
 */
export async function dayDifferences(db: Database, from: Known, to: Known): Promise<DayDifferences> {
	const then = new Map((await columnsFor(db, from)).lines.map((line) => [line.projectId, line]));
	const { lines } = await columnsFor(db, to);
	const projects: ProjectDifference[] = [];
	for (let start = 0; start < lines.length; start += AT_ONCE) {
		const pairs = lines.slice(start, start + AT_ONCE).map((after) => ({ after, before: then.get(after.projectId) }));
		const facts = await factsOf(
			db,
			pairs.filter(({ before, after }) => before?.eventSeq !== after.eventSeq),
		);
		for (const { before = null, after } of pairs) {
			const again = await turnedAgain(db, before, after, from, to);
			const known = before && { facts: factsIn(facts, before), light: lightOn(before.outlook, from.day).light };
			const now = { facts: factsIn(facts, after), light: lightOn(after.outlook, to.day).light };
			const difference = compareDays(from.day, known, now, again);
			if (difference) projects.push({ ...nameOf(after), ...difference });
		}
	}
	projects.sort((a, b) => order(a.unit, b.unit) || order(a.name, b.name) || order(a.id, b.id));
	return { from, to, counts: countsOf(projects), projects };
}

/** How often each thing happened; `changed` counts projects with any fact that differs. */
export function countsOf(projects: readonly ProjectDifference[]): DayDifferences['counts'] {
	const count = (holds: (one: ProjectDifference) => boolean) => projects.filter(holds).length;
	const marks = DAY_MARKS.map((mark) => [mark, count(({ marks }) => marks.includes(mark))]);
	return { ...Object.fromEntries(marks), changed: count(({ changes }) => changes.length > 0) };
}

async function factsOf(
	db: Database,
	pairs: readonly { before?: Line; after: Line }[],
): Promise<Map<number, ProjectFacts>> {
	const made = pairs.flatMap(({ before, after }) => (before ? [before.eventSeq, after.eventSeq] : [after.eventSeq]));
	return new Map((await statesMadeBy(db.reader, made)).map((state) => [state.eventSeq, state.facts]));
}

/** Facts that were not read are the same on both days: whatever stands for them, they do not differ. */
function factsIn(facts: ReadonlyMap<number, ProjectFacts>, { eventSeq, outlook }: Line): ProjectFacts {
	return facts.get(eventSeq) ?? { ...NO_FACTS, lastUpdateOn: outlook.lastUpdateOn };
}

/** Only a red that began, or may have begun anew, between the days has a story worth reading. */
async function turnedAgain(db: Database, before: Line | null, after: Line, from: Known, to: Known): Promise<boolean> {
	if (before === null || lightOn(after.outlook, to.day).light !== 'red') return false;
	if (before.eventSeq === after.eventSeq && lightOn(before.outlook, from.day).light === 'red') return false;
	const story = await lightStory(db.reader, after.projectId, to.instant);
	return turnedRedAgain(lightStrip(story, to.day), from.day);
}

function nameOf({ projectId, externalId, name, unit, officerName }: Line) {
	return { id: projectId, externalId: externalId || null, name, unit, officerName };
}

function order(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

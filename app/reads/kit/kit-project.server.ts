import { type ImportFile, importFiles } from '~/data/batch-events.server';
import type { AnyTx } from '~/data/database.server';
import type { StoredEvent } from '~/data/journal.server';
import { eventsOfProject } from '~/data/project-events.server';
import type { Actor } from '~/domain/people/actor';
import { MILESTONES } from '~/domain/stages/milestones';
import { type ProjectPage, projectPage } from '../project-page.server';
import type { Known } from '../time/known-at.server';
import { type KitSpan, kitLights } from './kit-lights.server';

/** Everything a kit tells of one project, as known then. */
export interface KitProject extends Omit<ProjectPage, 'may' | 'events' | 'eventCount' | 'investment' | 'strip'> {
	/** Every light it showed, with its receipt. */
	strip: KitSpan[];
	/** The files of the imports that spoke of it. */
	files: ImportFile[];
	/** All of them, oldest first. */
	events: StoredEvent[];
	/** Every time a planned day was set or moved; what one event set in the order of the milestones. */
	planMoves: { seq: number; at: string; personName: string; field: string; from: string | null; to: string | null }[];
}

const ALL = 100_000;

/** One project of a kit; null when the reader may not see it. */
export async function kitProject(
	tx: AnyTx,
	actor: Actor,
	projectId: string,
	known: Known,
	workingDaysSha256: string,
): Promise<KitProject | null> {
	const { day } = known;
	const page = await projectPage(tx, actor, projectId, { on: day, today: day }, known);
	if (!page) return null;
	const events = (await eventsOfProject(tx, projectId, { before: known.seq + 1, limit: ALL })).reverse();
	const planMoves = events.flatMap(({ seq, at, personName, changes }) =>
		MILESTONES.flatMap(
			(milestone) => changes.find(({ field }) => field === `milestones.${milestone}.plannedOn`) ?? [],
		).map(({ field, from, to }) => ({
			seq,
			at,
			personName,
			field,
			from: from as string | null,
			to: to as string | null,
		})),
	);
	const { may: _may, events: _latest, eventCount: _count, investment: _investment, ...facts } = page;
	const strip = await kitLights(tx, projectId, known, workingDaysSha256);
	const batches = new Set(events.flatMap(({ batchId }) => batchId ?? []));
	return { ...facts, strip, files: await importFiles(tx, [...batches], known.seq), events, planMoves };
}

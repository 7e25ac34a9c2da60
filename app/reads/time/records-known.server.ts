import type { AnyTx } from '~/data/database.server';
import type { StoredEvent } from '~/data/journal.server';
import { countEventsOfProject, eventsOfProject } from '~/data/project-events.server';
import { reportsOf, type StoredReport } from '~/data/reports.server';
import { requestsOf, type StoredRequest } from '~/data/requests.server';
import { knownThen } from './entry-known.server';
import type { Known } from './known-at.server';
import { requestsKnown } from './requests-known.server';

/** What stands beside a project's facts. */
export interface ProjectRecords {
	reports: StoredReport[];
	requests: StoredRequest[];
	/** The latest ones. */
	events: StoredEvent[];
	eventCount: number;
}

/** Reports, requests and latest events of a project, as they stood at a point of the past (null: now). */
export async function recordsKnown(
	tx: AnyTx,
	projectId: string,
	known: Known | null,
	latest: number,
): Promise<ProjectRecords> {
	const before = known ? known.seq + 1 : null;
	return {
		reports: knownThen(await reportsOf(tx, projectId), known),
		requests: known ? await requestsKnown(tx, projectId, known) : await requestsOf(tx, projectId),
		events: await eventsOfProject(tx, projectId, { before, limit: latest }),
		eventCount: await countEventsOfProject(tx, projectId, before),
	};
}

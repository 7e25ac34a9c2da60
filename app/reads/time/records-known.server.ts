import type { AnyTx } from '~/data/database.server';
import type { StoredEvent } from '~/data/journal.server';
import { countEventsOfProject, eventsOfProject, requestsToldUpTo } from '~/data/project-events.server';
import { reportsOf, type StoredReport } from '~/data/reports.server';
import { requestsOf, type StoredRequest } from '~/data/requests.server';
import type { Known } from './known-at.server';

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
	const [reports, requests] = [await reportsOf(tx, projectId), await requestsOf(tx, projectId)];
	return {
		reports: known ? reports.filter((report) => report.eventSeq <= known.seq) : reports,
		requests: known && requests.length > 0 ? await requestsThen(tx, projectId, known, requests) : requests,
		events: await eventsOfProject(tx, projectId, { before, limit: latest }),
		eventCount: await countEventsOfProject(tx, projectId, before),
	};
}

/** By the events, not by the clock, which may have jumped: a request answered later still waited then. */
async function requestsThen(tx: AnyTx, projectId: string, { seq }: Known, requests: StoredRequest[]) {
	const { filed, answered } = await requestsToldUpTo(tx, projectId, seq);
	const waiting = {
		status: 'pending',
		decidedById: null,
		decidedByName: null,
		decidedAt: null,
		decision: null,
	} as const;
	return requests
		.filter(({ id }) => filed.has(id))
		.map((request) => (answered.has(request.id) ? request : { ...request, ...waiting }));
}

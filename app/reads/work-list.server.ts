import type { Database } from '~/data/database.server';
import { requestsInUnits, type StoredRequest } from '~/data/requests.server';
import { addDays, type Day } from '~/domain/day';
import type { Actor } from '~/domain/people/actor';
import { type Tasks, tasksOn } from '~/domain/work/tasks-on';
import { linesFor, portfolio } from './portfolio.server';
import type { Line } from './portfolio-line.server';

export const WORK_GROUPS = ['late', 'due', 'silent', 'returned', 'gaps'] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];

/** One project on the work list. */
export interface WorkItem extends Tasks {
	projectId: string;
	version: number;
	name: string;
	firmName: string;
	unit: string;
	/** Only in the group of returned requests. */
	returned: StoredRequest | null;
}

export interface WorkList {
	group: WorkGroup;
	counts: Record<WorkGroup, number>;
	items: WorkItem[];
	/** How many projects the list is about, and whether it is all of the unit. */
	projects: number;
	whole: boolean;
}

const SHOWN = 50;
/** A returned request is forgotten after this many days. */
const RETURNED_DAYS = 60;

/** What an officer has to do, by group: their own projects, or everything in their scope. */
export async function workList(
	db: Database,
	actor: Actor,
	{ group, whole, today }: { group: WorkGroup | null; whole: boolean; today: Day },
): Promise<WorkList> {
	const scope = linesFor(await portfolio(db), actor);
	const returned = await returnedRequests(db, actor, addDays(today, -RETURNED_DAYS));
	const mine = whole ? scope : scope.filter((line) => line.officerName === actor.name);
	const items = mine.flatMap((line) => itemOf(line, returned.get(line.projectId) ?? null, today));
	if (!whole) {
		// Who asked for a colleague's project gets the answer too; the project's other tasks stay the colleague's.
		const asked = scope.filter((line) => returned.get(line.projectId)?.filedById === actor.id && !mine.includes(line));
		items.push(...asked.flatMap((line) => itemOf(line, returned.get(line.projectId) ?? null, today).map(onlyReturned)));
	}
	const groups = Object.fromEntries(WORK_GROUPS.map((one) => [one, items.filter((item) => BELONGS[one](item))]));
	const counts = Object.fromEntries(WORK_GROUPS.map((one) => [one, groups[one]?.length ?? 0])) as WorkList['counts'];
	const shown = group ?? WORK_GROUPS.find((one) => counts[one] > 0) ?? 'late';
	const sorted = (groups[shown] ?? []).sort((a, b) => URGENCY[shown](a) - URGENCY[shown](b));
	return { group: shown, counts, items: sorted.slice(0, SHOWN), projects: mine.length, whole };
}

const BELONGS: Record<WorkGroup, (item: WorkItem) => boolean> = {
	late: (item) => item.late !== null,
	due: (item) => item.due !== null,
	silent: (item) => item.silentDays !== null,
	returned: (item) => item.returned !== null,
	gaps: (item) => item.gaps.length > 0,
};

/** The smallest comes first. */
const URGENCY: Record<WorkGroup, (item: WorkItem) => number> = {
	late: ({ late, light }) => (light === 'red' ? -1_000_000 : 0) - (late && 'daysLate' in late ? late.daysLate : 0),
	due: ({ due }) => due?.daysLeft ?? 0,
	silent: ({ silentDays }) => -(silentDays ?? 0),
	returned: () => 0,
	gaps: ({ gaps }) => -gaps.length,
};

function itemOf(line: Line, returned: StoredRequest | null, today: Day): WorkItem[] {
	const tasks = tasksOn(line.outlook, today);
	if (!tasks) return [];
	const { projectId, version, name, firmName, unit } = line;
	return [{ ...tasks, projectId, version, name, firmName, unit, returned }];
}

function onlyReturned(item: WorkItem): WorkItem {
	return { ...item, late: null, due: null, silentDays: null, gaps: [] };
}

/** The newest returned request per project, unless something newer was asked since. */
async function returnedRequests(db: Database, actor: Actor, since: Day): Promise<Map<string, StoredRequest>> {
	const units = actor.scope.kind === 'city' ? null : actor.scope.units;
	const refused = await requestsInUnits(db.reader, 'refused', units, 500);
	const pending = await requestsInUnits(db.reader, 'pending', units, 500);
	const asking = new Set(pending.map((request) => request.projectId));
	const found = new Map<string, StoredRequest>();
	for (const request of refused) {
		const recent = (request.decidedAt ?? '') >= since;
		const { projectId } = request;
		if (recent && !asking.has(projectId) && !found.has(projectId)) found.set(projectId, request);
	}
	return found;
}

import type { Database } from '~/data/database.server';
import { requestsInUnits, type StoredRequest } from '~/data/requests.server';
import { addDays, type Day } from '~/domain/day';
import type { Actor } from '~/domain/people/actor';
import { type Tasks, tasksOn } from '~/domain/work/tasks-on';
import { type EntryTask, entryTasks } from './entry/entry-tasks.server';
import { linesFor, portfolio } from './portfolio.server';
import type { Line } from './portfolio-line.server';

/** Groups of projects, and what entry asks for: conditions, promises, applications sent back. */
const PROJECT_GROUPS = ['late', 'due', 'silent', 'returned', 'gaps'] as const;
type ProjectGroup = (typeof PROJECT_GROUPS)[number];
export const WORK_GROUPS = [...PROJECT_GROUPS, 'entry'] as const;
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
	/** Of a group of projects. */
	items: WorkItem[];
	/** Of the group of entry. */
	tasks: EntryTask[];
	/** How much of it falls due within 30 days, or has no day to wait for. */
	pressing: number;
	/** How many projects the list is about, and whether it is all of the unit. */
	projects: number;
	whole: boolean;
}

const SHOWN = 50;
const SOON_DAYS = 30;
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
	const tasks = await entryTasks(db.reader, actor, today, whole);
	const groups = Object.fromEntries(PROJECT_GROUPS.map((one) => [one, items.filter((item) => BELONGS[one](item))]));
	const counted = PROJECT_GROUPS.map((one) => [one, groups[one]?.length ?? 0]);
	const counts = { ...Object.fromEntries(counted), entry: tasks.length } as WorkList['counts'];
	const shown = group ?? WORK_GROUPS.find((one) => counts[one] > 0) ?? 'late';
	const sorted = shown === 'entry' ? [] : (groups[shown] ?? []).sort((a, b) => URGENCY[shown](a) - URGENCY[shown](b));
	const soon = addDays(today, SOON_DAYS);
	return {
		...{ group: shown, counts, items: sorted.slice(0, SHOWN), projects: mine.length, whole },
		tasks: shown === 'entry' ? tasks.slice(0, SHOWN) : [],
		pressing: tasks.filter(({ dueOn }) => dueOn === null || dueOn <= soon).length,
	};
}

const BELONGS: Record<ProjectGroup, (item: WorkItem) => boolean> = {
	late: (item) => item.late !== null,
	due: (item) => item.due !== null,
	silent: (item) => item.silentDays !== null,
	returned: (item) => item.returned !== null,
	gaps: (item) => item.gaps.length > 0,
};

/** The smallest comes first. */
const URGENCY: Record<ProjectGroup, (item: WorkItem) => number> = {
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

import type { Database } from '~/data/database.server';
import { oldestPendingRequest } from '~/data/requests.server';
import type { SessionPerson } from '~/data/sessions.server';
import { type Day, daysBetween } from '~/domain/day';
import { dayOfInstant } from '~/domain/instant';
import { type BoardColumns, scopeKey } from './board-columns.server';

export interface PendingRequests {
	count: number;
	oldestDays: number;
}

/** How many requests wait within a person's reach, and for how long the oldest does; with an instant: how many waited then. */
export async function pendingRequests(
	db: Database,
	columns: BoardColumns,
	person: SessionPerson,
	today: Day,
	instant: string | null,
): Promise<PendingRequests> {
	const { scope, ownProjectsOnly } = person;
	const units = scope.kind === 'city' ? null : { column: 'unit' as const, values: scope.units };
	const own = { column: 'projectId' as const, values: ownProjectsOnly ? projectsOf(columns, person) : [] };
	const { count, filedAt } = await columns.onceUntilEvent(`pending ${scopeKey(person)}`, () =>
		oldestPendingRequest(db.reader, ownProjectsOnly ? own : units, instant),
	);
	return { count, oldestDays: filedAt === null ? 0 : daysBetween(dayOfInstant(filedAt), today) };
}

function projectsOf(columns: BoardColumns, person: SessionPerson): string[] {
	return Array.from(columns.visibleTo(person) ?? [], (position) => columns.lines[position]?.projectId ?? '');
}

import type { Database } from '~/data/database.server';
import { oldestPendingRequest } from '~/data/requests.server';
import type { SessionPerson } from '~/data/sessions.server';
import { type Day, daysBetween } from '~/domain/day';
import { dayOfInstant } from '~/domain/instant';
import { type BoardColumns, scopeKey } from './board-columns.server';
import type { Known } from './time/known-at.server';
import { requestsKnown } from './time/requests-known.server';

export interface PendingRequests {
	count: number;
	oldestDays: number;
}

/** How many requests wait within a person's reach, and for how long the oldest does; now, or at a point of the past. */
export async function pendingRequests(
	db: Database,
	columns: BoardColumns,
	person: SessionPerson,
	today: Day,
	known: Known | null,
): Promise<PendingRequests> {
	const { scope, ownProjectsOnly } = person;
	const units = scope.kind === 'city' ? null : { column: 'unit' as const, values: scope.units };
	const own = { column: 'projectId' as const, values: ownProjectsOnly ? projectsOf(columns, person) : [] };
	const within = ownProjectsOnly ? own : units;
	const { count, filedAt } = await columns.onceUntilEvent(`pending ${scopeKey(person)}`, () =>
		known ? waitingThen(db, within, known) : oldestPendingRequest(db.reader, within),
	);
	return { count, oldestDays: filedAt === null ? 0 : daysBetween(dayOfInstant(filedAt), today) };
}

async function waitingThen(db: Database, within: Parameters<typeof oldestPendingRequest>[1], known: Known) {
	const waiting = (await requestsKnown(db.reader, null, known)).filter(
		(request) => request.status === 'pending' && (!within || within.values.includes(request[within.column])),
	);
	return { count: waiting.length, filedAt: waiting.at(-1)?.filedAt ?? null };
}

function projectsOf(columns: BoardColumns, person: SessionPerson): string[] {
	return Array.from(columns.visibleTo(person) ?? [], (position) => columns.lines[position]?.projectId ?? '');
}

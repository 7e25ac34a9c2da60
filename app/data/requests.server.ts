import { exactJson } from '~/domain/audit/exact-json';
import type { KeptRequest } from '~/domain/audit/replay-records';
import type { Wish } from '~/domain/updates/wishes';
import type { Request as Row } from '~/generated/prisma/client';
import { type AnyTx, readRows, type WriteTx } from './database.server';
import { yesOrNo } from './exact-numbers.server';
import { insertRows } from './journal.server';

export type RequestKind = 'planChange' | 'pause' | 'resume' | 'withdraw';
export type RequestStatus = 'pending' | 'approved' | 'refused' | 'cancelled';

/** What somebody asked for and what became of it. */
export interface StoredRequest {
	id: string;
	projectId: string;
	unit: string;
	kind: RequestKind;
	wish: Record<string, unknown>;
	reasonCode: string | null;
	reason: string;
	filedLate: boolean;
	status: RequestStatus;
	filedById: string | null;
	filedByName: string;
	filedAt: string;
	decidedById: string | null;
	decidedByName: string | null;
	decidedAt: string | null;
	/** The words of the decision: why it was refused. */
	decision: string | null;
}

/** What the core knows of a request: its wish with its kind. */
export function wishOf(request: Pick<StoredRequest, 'kind' | 'wish'>): Wish {
	return { ...request.wish, kind: request.kind } as Wish;
}

/** Files a pending request. */
export async function addRequest(tx: WriteTx, request: StoredRequest): Promise<void> {
	await tx.request.create({ data: { ...request, wish: JSON.stringify(request.wish) } });
}

const COLUMNS = [
	'id',
	'projectId',
	'unit',
	'kind',
	'wish',
	'reasonCode',
	'reason',
	'filedLate',
	'status',
	'filedById',
	'filedByName',
	'filedAt',
] as const;

/** Files many pending requests in one statement. */
export async function addRequests(tx: WriteTx, requests: StoredRequest[]): Promise<void> {
	const rows = requests.map((request) => ({ ...request, wish: JSON.stringify(request.wish) }));
	await insertRows(tx, 'Request', COLUMNS, rows);
}

/** Plan changes ever asked for of the projects named, whatever became of them; not those taken back with their import. */
export async function planChangesOf(tx: AnyTx, projectIds: string[]): Promise<Map<string, StoredRequest[]>> {
	const rows = await tx.request.findMany({ where: { kind: 'planChange', projectId: { in: projectIds } } });
	const cancelled = rows.flatMap(({ status, projectId }) => (status === 'cancelled' ? [projectId] : []));
	const undone = cancelled.length > 0 ? await undoneRequests(tx, cancelled) : new Set();
	const byProject = new Map<string, StoredRequest[]>();
	for (const row of rows) {
		if (undone.has(row.id)) continue;
		byProject.set(row.projectId, [...(byProject.get(row.projectId) ?? []), toRequest(row)]);
	}
	return byProject;
}

async function undoneRequests(tx: AnyTx, projectIds: string[]): Promise<Set<string>> {
	const rows = await readRows<{ id: string }>(
		tx,
		`SELECT json_extract("details", '$.requestId') AS "id" FROM "Event"
		 WHERE "projectId" IN (SELECT value FROM json_each(?)) AND "kind" = 'request.cancelled' AND "batchId" IS NOT NULL`,
		JSON.stringify(projectIds),
	);
	return new Set(rows.map(({ id }) => id));
}

/** Decides a pending request; false when it was decided meanwhile. */
export async function closeRequest(
	tx: WriteTx,
	id: string,
	outcome: Pick<StoredRequest, 'status' | 'decidedById' | 'decidedByName' | 'decidedAt' | 'decision'>,
): Promise<boolean> {
	const { count } = await tx.request.updateMany({ where: { id, status: 'pending' }, data: outcome });
	return count === 1;
}

/** Takes back pending requests for one reason; throws when one of them was decided meanwhile. */
export async function cancelRequests(
	tx: WriteTx,
	ids: string[],
	by: Pick<StoredRequest, 'decidedById' | 'decidedByName' | 'decidedAt' | 'decision'>,
): Promise<void> {
	const { count } = await tx.request.updateMany({
		where: { id: { in: ids }, status: 'pending' },
		data: { ...by, status: 'cancelled' },
	});
	if (count !== ids.length) throw new Error(`took back ${count} of ${ids.length} requests`);
}

/** One request, or null. */
export async function findRequest(tx: AnyTx, id: string): Promise<StoredRequest | null> {
	const row = await tx.request.findUnique({ where: { id } });
	return row ? toRequest(row) : null;
}

/** Requests as a verification compares them, by id. */
export async function requestsById(tx: AnyTx, ids: readonly string[]): Promise<Map<string, KeptRequest>> {
	if (ids.length === 0) return new Map();
	const rows = await readRows<Row>(
		tx,
		`SELECT r.* FROM json_each(?) AS wanted CROSS JOIN "Request" AS r ON r."id" = wanted.value`,
		JSON.stringify(ids),
	);
	return new Map(rows.map((row) => [row.id, { ...row, wish: exactJson(row.wish), filedLate: yesOrNo(row.filedLate) }]));
}

/** Requests of a project, newest first. */
export async function requestsOf(tx: AnyTx, projectId: string): Promise<StoredRequest[]> {
	return (await tx.request.findMany({ where: { projectId }, orderBy: { filedAt: 'desc' } })).map(toRequest);
}

/** Every request there is, newest first. */
export async function allRequests(tx: AnyTx): Promise<StoredRequest[]> {
	return (await tx.request.findMany({ orderBy: { filedAt: 'desc' } })).map(toRequest);
}

/** Requests by state within units (null = every unit): waiting ones oldest first, decided ones newest first. */
export async function requestsInUnits(
	tx: AnyTx,
	status: RequestStatus,
	units: string[] | null,
	limit: number,
): Promise<StoredRequest[]> {
	const where = { status, ...(units ? { unit: { in: units } } : {}) };
	const filedAt = status === 'pending' ? 'asc' : 'desc';
	return (await tx.request.findMany({ where, orderBy: { filedAt }, take: limit })).map(toRequest);
}

/** How many requests wait within units (null = every unit). */
export async function countPendingRequests(tx: AnyTx, units: string[] | null): Promise<number> {
	return tx.request.count({ where: { status: 'pending', ...(units ? { unit: { in: units } } : {}) } });
}

/** How many requests wait, and since when the oldest does; within units or projects, or everywhere (null). */
export async function oldestPendingRequest(
	tx: AnyTx,
	within: { column: 'unit' | 'projectId'; values: readonly string[] } | null,
): Promise<{ count: number; filedAt: string | null }> {
	const limit = within ? `AND "${within.column}" IN (SELECT value FROM json_each(?))` : '';
	const [row] = await readRows<{ count: number | bigint; filedAt: string | null }>(
		tx,
		`SELECT count(*) AS "count", min("filedAt") AS "filedAt" FROM "Request" WHERE "status" = 'pending' ${limit}`,
		...(within ? [JSON.stringify(within.values)] : []),
	);
	return { count: Number(row?.count ?? 0), filedAt: row?.filedAt ?? null };
}

/** How often the plan of a project was moved by approval. */
export async function countPlanChanges(tx: AnyTx, projectId: string): Promise<number> {
	return tx.request.count({ where: { projectId, kind: 'planChange', status: 'approved' } });
}

export function toRequest(row: Row): StoredRequest {
	return {
		...row,
		kind: row.kind as RequestKind,
		status: row.status as RequestStatus,
		wish: JSON.parse(row.wish) as Record<string, unknown>,
	};
}

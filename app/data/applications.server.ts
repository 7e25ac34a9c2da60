import { exactJson, type ReadDocument } from '~/domain/audit/exact-json';
import type { Application, ApplicationState, Decision, Signed } from '~/domain/entry/application';
import type { Application as Row } from '~/generated/prisma/client';
import { type AnyTx, readRows, type WriteTx } from './database.server';

/** One application, or null. */
export async function findApplication(tx: AnyTx, id: string): Promise<Application | null> {
	const row = await tx.application.findUnique({ where: { id } });
	return row && shown(row);
}

/** Applications within units (null = every unit), the ones that wait longest first; of other states the newest first. */
export async function applicationsInUnits(
	tx: AnyTx,
	state: ApplicationState,
	units: string[] | null,
	limit: number,
): Promise<Application[]> {
	const where = { state, ...(units ? { unit: { in: units } } : {}) };
	const orderBy = state === 'submitted' ? { submittedAt: 'asc' as const } : { savedAt: 'desc' as const };
	return (await tx.application.findMany({ where, orderBy, take: limit })).map(shown);
}

/** How many there are in each state within units. */
export async function countApplications(
	tx: AnyTx,
	units: string[] | null,
): Promise<Partial<Record<ApplicationState, number>>> {
	const where = units ? { unit: { in: units } } : {};
	const rows = await tx.application.groupBy({ by: ['state'], where, _count: { _all: true } });
	return Object.fromEntries(rows.map((row) => [row.state, row._count._all]));
}

/** Applications of a project, newest first. */
export async function applicationsOf(tx: AnyTx, projectId: string): Promise<Application[]> {
	const rows = await tx.application.findMany({ where: { projectId }, orderBy: { savedAt: 'desc' } });
	return rows.map(shown);
}

/** Everybody who saved one of these applications or handed it in, by application, as the events tell it. */
export async function applicantsOf(
	tx: AnyTx,
	ids: readonly string[],
	upTo: number = Number.MAX_SAFE_INTEGER,
): Promise<Map<string, string[]>> {
	const rows = await readRows<{ subject: string; personId: string }>(
		tx,
		`SELECT DISTINCT "subject", "personId" FROM "Event"
		 WHERE "kind" IN ('application.saved', 'application.submitted') AND "personId" IS NOT NULL
		 AND "subject" IN (SELECT value FROM json_each(?)) AND "seq" <= ?`,
		...[JSON.stringify(ids), upTo],
	);
	const found = new Map<string, string[]>();
	for (const { subject, personId } of rows) found.set(subject, [...(found.get(subject) ?? []), personId]);
	return found;
}

/** Every application there is, in no order: what a rehearsal goes through. */
export async function allApplications(tx: AnyTx): Promise<Application[]> {
	return (await tx.application.findMany()).map(shown);
}

/** The same for a verification: a name in the column that the candidate does not bear comes along, as nothing else explains it. */
export async function keptApplications(tx: AnyTx): Promise<(Application & { name?: string })[]> {
	const rows = await tx.application.findMany();
	return rows.map((row) => {
		const application = toApplication(row, exactJson);
		return row.name === (application.candidate.name ?? '') ? application : { ...application, name: row.name };
	});
}

/** Keeps an application as it is now. Throws when somebody else kept another version meanwhile: the caller read stale rows. */
export async function saveApplication(tx: WriteTx, application: Application): Promise<void> {
	const row = toRow(application);
	if (application.version === 1) {
		await tx.application.create({ data: row });
		return;
	}
	const where = { id: row.id, version: row.version - 1 };
	const { count } = await tx.application.updateMany({ where, data: row });
	if (count !== 1) throw new Error(`application ${row.id}: stale version`);
}

/** A manager's decision or ruling, as it was taken. */
export interface StoredDecision extends Signed {
	applicationId: string;
	kind: Decision['kind'] | 'rule';
	decision: Record<string, unknown>;
}

/** Adds a decision under the event that told it. */
export async function addDecision(tx: WriteTx, eventSeq: number, decided: StoredDecision): Promise<void> {
	await tx.admissionDecision.create({ data: { ...decided, eventSeq, decision: JSON.stringify(decided.decision) } });
}

/** Decisions about an application, oldest first. */
export async function decisionsOf(
	tx: AnyTx,
	applicationId: string,
): Promise<(StoredDecision & { eventSeq: number })[]> {
	const rows = await tx.admissionDecision.findMany({ where: { applicationId }, orderBy: { eventSeq: 'asc' } });
	return rows.map((row) => ({ ...toDecision(row, JSON.parse), eventSeq: row.eventSeq }));
}

/** Decisions told by events from `first` to `last`, by event. */
export async function decisionsBetween(tx: AnyTx, first: number, last: number): Promise<Map<number, StoredDecision>> {
	const rows = await readRows<Parameters<typeof toDecision>[0] & { eventSeq: number }>(
		tx,
		'SELECT * FROM "AdmissionDecision" WHERE "eventSeq" BETWEEN ? AND ?',
		first,
		last,
	);
	return new Map(rows.map((row) => [Number(row.eventSeq), toDecision(row, exactJson)]));
}

function toDecision(
	row: Omit<StoredDecision, 'decision' | 'kind'> & { decision: string; kind: string },
	read: ReadDocument,
): StoredDecision {
	const { applicationId, byId, byName, at } = row;
	return {
		applicationId,
		kind: row.kind as StoredDecision['kind'],
		decision: read(row.decision),
		byId,
		byName,
		at,
	};
}

function shown(row: Row): Application {
	return toApplication(row, JSON.parse);
}

function toApplication({ name: _, candidate, ruling, decision, ...row }: Row, read: ReadDocument): Application {
	return {
		...row,
		state: row.state as ApplicationState,
		candidate: read(candidate),
		ruling: ruling === null ? null : read(ruling),
		decision: decision === null ? null : read(decision),
	};
}

function toRow({ candidate, ruling, decision, ...row }: Application): Row {
	return {
		...row,
		name: candidate.name ?? '',
		candidate: JSON.stringify(candidate),
		ruling: ruling && JSON.stringify(ruling),
		decision: decision && JSON.stringify(decision),
	};
}

/** What candidates are called, by application; unknown ones are left out. */
export async function applicationNames(tx: AnyTx, ids: readonly string[]): Promise<Map<string, string>> {
	const rows = await tx.application.findMany({
		where: { id: { in: [...new Set(ids)] } },
		select: { id: true, name: true },
	});
	return new Map(rows.map(({ id, name }) => [id, name]));
}

import type { ImportBatch as Row } from '~/generated/prisma/client';
import type { AnyTx, WriteTx } from './database.server';
import { type StoredUndo, undoneBatches, undoOf } from './import-undos.server';

export type BatchStatus = 'draft' | 'committed' | 'discarded';

/** An uploaded ledger, or the record of what one did. Its file is kept apart: it can be 20 MB. */
export interface StoredBatch {
	id: string;
	fileName: string;
	fileSha256: string;
	unit: string | null;
	dataAsOf: string | null;
	/** Sheet, header row, mapping and the rest as a person chose them. */
	choices: Record<string, unknown>;
	status: BatchStatus;
	personId: string | null;
	personName: string;
	createdAt: string;
	committedAt: string | null;
	counts: Record<string, number> | null;
	/** Who took it back, and why; null while it counts. */
	undone: StoredUndo | null;
}

const WITHOUT_FILE = { content: false, findings: false } as const;
const FIELDS = {
	id: true,
	fileName: true,
	fileSha256: true,
	unit: true,
	dataAsOf: true,
	choices: true,
	status: true,
	personId: true,
	personName: true,
	createdAt: true,
	committedAt: true,
	counts: true,
	...WITHOUT_FILE,
} as const;

/** Adds a batch; `content` is the file of a draft. */
export async function addBatch(
	tx: WriteTx,
	batch: Omit<StoredBatch, 'undone'>,
	content: Uint8Array | null,
): Promise<void> {
	const { choices, counts, ...rest } = batch;
	await tx.importBatch.create({
		data: {
			...rest,
			choices: JSON.stringify(choices),
			counts: counts && JSON.stringify(counts),
			content: content && new Uint8Array(content),
		},
	});
}

/** One batch, or null. */
export async function findBatch(tx: AnyTx, id: string): Promise<StoredBatch | null> {
	const row = await tx.importBatch.findUnique({ where: { id }, select: FIELDS });
	return row && toBatch(row, await undoOf(tx, id));
}

/** The day that these very bytes were first said to speak of; null when they never went in, or were taken back. */
export async function firstDayOf(tx: AnyTx, fileSha256: string): Promise<string | null> {
	const undone = [...(await undoneBatches(tx))];
	const where = { fileSha256, status: 'committed', dataAsOf: { not: null }, id: { notIn: undone } };
	const first = await tx.importBatch.findFirst({ where, orderBy: { committedAt: 'asc' }, select: { dataAsOf: true } });
	return first?.dataAsOf ?? null;
}

/** The file of a draft; null when it has gone. */
export async function batchContent(tx: AnyTx, id: string): Promise<Uint8Array | null> {
	return (await tx.importBatch.findUnique({ where: { id }, select: { content: true } }))?.content ?? null;
}

/** What a committed batch refused and warned of. */
export async function batchFindings(tx: AnyTx, id: string): Promise<unknown> {
	const row = await tx.importBatch.findUnique({ where: { id }, select: { findings: true } });
	return row?.findings ? JSON.parse(row.findings) : null;
}

/** The latest batches, newest first; of one person when named. */
export async function latestBatches(tx: AnyTx, personId: string | null, limit: number): Promise<StoredBatch[]> {
	const rows = await tx.importBatch.findMany({
		where: { status: { not: 'discarded' }, ...(personId ? { personId } : {}) },
		orderBy: { createdAt: 'desc' },
		take: limit,
		select: FIELDS,
	});
	const undos = new Map<string, StoredUndo | null>();
	for (const { id, status } of rows) if (status === 'committed') undos.set(id, await undoOf(tx, id));
	return rows.map((row) => toBatch(row, undos.get(row.id) ?? null));
}

/** Keeps what a person chose about a draft. */
export async function saveChoices(tx: WriteTx, id: string, choices: StoredBatch['choices']): Promise<void> {
	await tx.importBatch.update({ where: { id }, data: { choices: JSON.stringify(choices) } });
}

/** Lets a draft go, with its file. */
export async function discardBatch(tx: WriteTx, id: string): Promise<void> {
	await tx.importBatch.update({ where: { id }, data: { status: 'discarded', content: null } });
}

/** Lets drafts go that nobody committed since an instant: their files are large. */
export async function discardDraftsBefore(tx: WriteTx, instant: string): Promise<number> {
	const where = { status: 'draft', createdAt: { lt: instant } };
	return (await tx.importBatch.updateMany({ where, data: { status: 'discarded', content: null } })).count;
}

/** What a committed batch became: the file goes, counts and findings stay. */
export async function closeBatch(
	tx: WriteTx,
	id: string,
	done: Pick<StoredBatch, 'unit' | 'dataAsOf' | 'counts' | 'committedAt'> & { findings: unknown },
): Promise<void> {
	const { counts, findings, ...rest } = done;
	await tx.importBatch.update({
		where: { id },
		data: {
			...rest,
			status: 'committed',
			content: null,
			counts: JSON.stringify(counts),
			findings: JSON.stringify(findings),
		},
	});
}

type Kept = Omit<Row, 'content' | 'findings'>;

function toBatch(row: Kept, undone: StoredUndo | null): StoredBatch {
	return {
		...row,
		undone,
		status: row.status as BatchStatus,
		choices: JSON.parse(row.choices) as Record<string, unknown>,
		counts: row.counts === null ? null : (JSON.parse(row.counts) as Record<string, number>),
	};
}

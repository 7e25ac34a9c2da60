import { exactJson, type ReadDocument } from '~/domain/audit/exact-json';
import type { ImportUndo as Row } from '~/generated/prisma/client';
import { type AnyTx, readRows, type WriteTx } from './database.server';

/** How much an undo put back. */
export interface UndoCounts {
	/** Projects that know again what they knew before. */
	restored: number;
	/** Projects that came in and are taken out of the live portfolio. */
	voided: number;
	requests: number;
	measurements: number;
}

/** An import taken back. */
export interface StoredUndo {
	batchId: string;
	personId: string | null;
	personName: string;
	at: string;
	reason: string;
	counts: UndoCounts;
}

/** Writes down that an import was taken back, under the event that tells it. */
export async function addUndo(tx: WriteTx, undo: StoredUndo & { eventSeq: number }): Promise<void> {
	await tx.importUndo.create({ data: { ...undo, counts: JSON.stringify(undo.counts) } });
}

/** How and why an import was taken back; null while it counts. */
export async function undoOf(tx: AnyTx, batchId: string): Promise<StoredUndo | null> {
	const row = await tx.importUndo.findUnique({ where: { batchId } });
	return row && toUndo(row, JSON.parse);
}

/** Every import taken back. */
export async function undoneBatches(tx: AnyTx): Promise<Set<string>> {
	return new Set((await tx.importUndo.findMany({ select: { batchId: true } })).map(({ batchId }) => batchId));
}

/** Whether anything can be taken back in this file: a backup may be older than that. */
export async function hasUndos(tx: AnyTx): Promise<boolean> {
	const rows = await readRows(tx, `SELECT 1 FROM sqlite_master WHERE "type" = 'table' AND "name" = 'ImportUndo'`);
	return rows.length > 0;
}

/** Imports taken back by events from `first` to `last`, by event. */
export async function undoneBetween(tx: AnyTx, first: number, last: number): Promise<Map<number, StoredUndo>> {
	const rows = await readRows<Row>(tx, 'SELECT * FROM "ImportUndo" WHERE "eventSeq" BETWEEN ? AND ?', first, last);
	return new Map(rows.map((row) => [Number(row.eventSeq), toUndo(row, exactJson)]));
}

/** Projects taken out of the portfolio after an event. */
export async function voidedAfter(tx: AnyTx, eventSeq: number): Promise<string[]> {
	const rows = await tx.event.findMany({
		where: { kind: 'project.voided', seq: { gt: eventSeq } },
		select: { projectId: true },
	});
	return rows.flatMap(({ projectId }) => projectId ?? []);
}

/** The event that took a project out of the portfolio, by what it says of who and why; null while it is part of it. */
export async function voidingOf(
	tx: AnyTx,
	projectId: string,
): Promise<{ batchId: string; personName: string; reason: string } | null> {
	const row = await tx.event.findFirst({
		where: { projectId, kind: 'project.voided' },
		select: { batchId: true, personName: true, reason: true },
	});
	return row && { batchId: row.batchId ?? '', personName: row.personName, reason: row.reason ?? '' };
}

function toUndo({ eventSeq: _, counts, ...row }: Row, read: ReadDocument): StoredUndo {
	return { ...row, counts: read<UndoCounts>(counts) };
}

import type { ReadDocument } from '~/domain/audit/exact-json';
import type { Standard, StandardContent, StandardState } from '~/domain/entry/standard';
import type { Standard as Row } from '~/generated/prisma/client';
import type { AnyTx, WriteTx } from './database.server';

/** A version of a standard with who made, published and retired it. */
export interface StoredStandard extends Standard {
	madeById: string | null;
	madeByName: string;
	madeAt: string;
	publishedByName: string | null;
	publishedAt: string | null;
	reason: string | null;
	retiredByName: string | null;
	retiredAt: string | null;
	retiredReason: string | null;
}

/** Every version, the shipped ones first, then in the order in which they were made. */
export async function allStandards(tx: AnyTx, read: ReadDocument = JSON.parse): Promise<StoredStandard[]> {
	// Every recorded 开工 asks: plain SQL spares compiling a query.
	const rows = await tx.$queryRawUnsafe<Row[]>('SELECT * FROM "Standard" ORDER BY "madeAt", rowid');
	return rows.map((row) => toStandard(row, read));
}

/** One version, or null. */
export async function findStandard(tx: AnyTx, id: string): Promise<StoredStandard | null> {
	const row = await tx.standard.findUnique({ where: { id } });
	return row && toStandard(row, JSON.parse);
}

/** Keeps a new version, or a draft as it is now. */
export async function saveStandard(tx: WriteTx, standard: StoredStandard): Promise<void> {
	const row = toRow(standard);
	await tx.standard.upsert({ where: { id: standard.id }, create: row, update: row });
}

function toStandard({ content, ...row }: Row, read: ReadDocument): StoredStandard {
	return {
		...read<Omit<StandardContent, 'name' | 'effectiveFrom'>>(content),
		...row,
		version: Number(row.version),
		state: row.state as StandardState,
	};
}

function toRow(standard: StoredStandard): Row {
	const { effectiveTo, source, toConfirm, scope, indicators, gate, followUp, ...row } = standard;
	return { ...row, content: JSON.stringify({ effectiveTo, source, toConfirm, scope, indicators, gate, followUp }) };
}

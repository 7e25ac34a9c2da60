import { hash } from 'node:crypto';
import { exactJson } from '~/domain/audit/exact-json';
import type { ImportRecord, KeptImport } from '~/domain/audit/replay-imports';
import { type AnyTx, readRows } from './database.server';

type Row = Omit<KeptImport, 'counts' | 'choicesSha256' | 'findingsSha256'> &
	Record<'id' | 'choices', string> &
	Record<'counts' | 'findings', string | null>;

/** Imports as a verification compares them, by id. */
export async function keptImports(tx: AnyTx, ids: readonly string[]): Promise<Map<string, KeptImport>> {
	if (ids.length === 0) return new Map();
	const rows = await readRows<Row>(
		tx,
		`SELECT "id", "status", "fileName", "fileSha256", "unit", "dataAsOf", "personId", "personName", "createdAt", "committedAt",
		        "choices", "counts", "findings" FROM "ImportBatch" WHERE "id" IN (SELECT value FROM json_each(?))`,
		JSON.stringify(ids),
	);
	return new Map(rows.map(({ id, ...row }) => [id, toKept(row)]));
}

/** What the event that closes an import says of its row, as it stands now. Throws when there is no such import. */
export async function importRecord(tx: AnyTx, id: string): Promise<ImportRecord> {
	const kept = (await keptImports(tx, [id])).get(id);
	if (!kept) throw new Error(`no import ${id}`);
	const { personName, createdAt, committedAt, choicesSha256, findingsSha256 } = kept;
	return { personName, createdAt, committedAt, choicesSha256, findingsSha256 };
}

function toKept({ choices, counts, findings, ...row }: Omit<Row, 'id'>): KeptImport {
	return {
		...row,
		counts: counts === null ? null : exactJson(counts),
		choicesSha256: hash('sha256', choices, 'hex'),
		findingsSha256: findings === null ? null : hash('sha256', findings, 'hex'),
	};
}

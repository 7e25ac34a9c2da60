import type { ReadDocument } from '~/domain/audit/exact-json';
import type { RuleDraft } from '~/domain/rules/rule-draft';
import type { RuleSet } from '~/domain/rules/rule-set';
import type { RuleDraft as Row } from '~/generated/prisma/client';
import { type AnyTx, readRows, type WriteTx } from './database.server';

/** A drafted version with who made it. */
export interface StoredRuleDraft extends RuleDraft {
	madeById: string | null;
	madeByName: string;
	/** When it was saved last. */
	madeAt: string;
}

/** Whether this file is young enough to hold drafts: an older backup is verified by what it has. */
export async function hasRuleDrafts(tx: AnyTx): Promise<boolean> {
	const rows = await readRows(tx, `SELECT 1 FROM sqlite_master WHERE "type" = 'table' AND "name" = 'RuleDraft'`);
	return rows.length > 0;
}

/** Every version that was ever drafted, in order. */
export async function allRuleDrafts(tx: AnyTx, read: ReadDocument): Promise<StoredRuleDraft[]> {
	return (await tx.ruleDraft.findMany({ orderBy: { madeAt: 'asc' } })).map((row) => toDraft(row, read));
}

/** The version that is being drafted; null when none is. */
export async function openRuleDraft(tx: AnyTx): Promise<StoredRuleDraft | null> {
	const row = await tx.ruleDraft.findFirst({ where: { state: 'draft' } });
	return row && toDraft(row, JSON.parse);
}

/** Keeps a draft as it is now. */
export async function saveRuleDraft(tx: WriteTx, { rules, ...draft }: StoredRuleDraft): Promise<void> {
	const row = { ...draft, rules: JSON.stringify(rules) };
	await tx.ruleDraft.upsert({ where: { id: draft.id }, create: row, update: row });
}

function toDraft({ rules, state, ...row }: Row, read: ReadDocument): StoredRuleDraft {
	return { ...row, state: state as RuleDraft['state'], rules: read<RuleSet>(rules) };
}

import type { AnyTx } from '~/data/database.server';
import { letOthersIn } from '~/data/let-others-in.server';
import type { Acting } from '../perform.server';
import { Findings } from './findings.server';
import { type ImportInput, noCounts } from './import-input';
import type { ImportCounts } from './import-result';
import { judgeRow, statedRows } from './judge-rows.server';
import { matchStatements } from './match-statements.server';
import { type AcceptedRow, type Matched, mergeRound } from './merge-round.server';
import type { ImportedLedger } from './read-statements.server';

/** Rows a round: few enough that page requests get their turn in between and memory stays small. */
const ROUND = 50;

/**
 * Takes every row of a ledger through matching and merging, round by round; `write` stores the accepted ones. A dry run is the
 * same without `write`.
 */
export async function runImport(
	tx: AnyTx,
	acting: Acting,
	read: ImportedLedger,
	{ fileName, onProgress }: Pick<ImportInput, 'fileName' | 'onProgress'>,
	write: (rows: AcceptedRow[]) => Promise<void>,
): Promise<{ counts: ImportCounts; findings: Findings }> {
	const findings = new Findings(read.ledger);
	const statements = statedRows(acting, read, findings);
	const matches = await matchStatements(tx, statements);
	const matched: Matched[] = [];
	for (const statement of statements) {
		const match = matches.get(statement.row);
		if (match?.ok) matched.push({ statement, projectId: match.value.projectId });
		else if (match) findings.refuse(statement.row, match.refusal);
	}
	const counts = noCounts(read.ledger.rows.length);
	for (let start = 0; start < matched.length; start += ROUND) {
		const merged = await mergeRound(tx, acting, fileName, matched.slice(start, start + ROUND));
		const good = merged.filter((row): row is AcceptedRow => judgeRow(acting, row, findings));
		for (const row of good) count(counts, row);
		await write(good);
		onProgress?.(start + merged.length, matched.length);
		await letOthersIn();
	}
	const out = new Set(findings.refused.map(({ row }) => row));
	for (const row of read.ledger.rows) if (!out.has(row.rowNumber)) findings.warnings.push(...row.warnings);
	findings.sort();
	return { counts: { ...counts, refused: out.size, warnings: findings.warnings.length }, findings };
}

function count(counts: ImportCounts, { before, outcome }: AcceptedRow): void {
	const { moved, wishes } = outcome.value;
	if (!before) counts.created += 1;
	else if (moved || wishes.length > 0) counts.changed += 1;
	else counts.unchanged += 1;
	counts.requests += wishes.length;
}

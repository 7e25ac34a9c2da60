import type { AnyTx } from '~/data/database.server';
import type { Confirmed } from '~/data/import-confirmations.server';
import { letOthersIn } from '~/data/let-others-in.server';
import type { LedgerRow } from '~/ledger/read-rows.server';
import type { Acting } from '../perform.server';
import { findProjects } from './find-projects.server';
import { Findings } from './findings.server';
import { type ImportInput, noCounts } from './import-input';
import type { ImportCounts, NewProject } from './import-result';
import { identifyRows, judgeRow } from './judge-rows.server';
import { type AcceptedRow, mergeRound } from './merge-round.server';
import { newProject } from './new-project.server';
import { type ImportedLedger, statementOf } from './read-statements.server';

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
	write: (rows: AcceptedRow[], findings: Findings) => Promise<void>,
): Promise<{ counts: ImportCounts; created: NewProject[]; findings: Findings; confirmed: Confirmed }> {
	const findings = new Findings(read.ledger);
	const matches = await findProjects(tx, identifyRows(acting, read, findings));
	const known: { row: LedgerRow; projectId: string | null }[] = [];
	for (const row of read.ledger.rows) {
		const match = matches.get(row.rowNumber);
		if (match?.ok) known.push({ row, projectId: match.value.projectId });
		else if (match) findings.refuse(row.rowNumber, match.refusal);
	}
	const confirmed: Confirmed = {};
	const created: NewProject[] = [];
	const counts = noCounts(read.ledger.rows.length);
	for (let start = 0; start < known.length; start += ROUND) {
		const part = known.slice(start, start + ROUND);
		const matched = part.map(({ row, projectId }) => ({ statement: statementOf(read, row), projectId }));
		const merged = await mergeRound(tx, acting, fileName, matched);
		const good = merged.filter((row): row is AcceptedRow => judgeRow(acting, row, findings));
		for (const row of good) count(counts, row);
		for (const row of good) if (!row.before) created.push(newProject(row));
		for (const row of good) confirm(confirmed, row);
		await write(good, findings);
		forgetCells(part, good);
		onProgress?.(start + merged.length, known.length);
		await letOthersIn();
	}
	const out = new Set(findings.refused.map(({ row }) => row));
	for (const row of read.ledger.rows) if (!out.has(row.rowNumber)) findings.warnings.push(...row.warnings);
	findings.sort();
	const told = { ...counts, refused: out.size, warnings: findings.warnings.length };
	return { counts: told, created, findings, confirmed };
}

/** Rows that went in are not needed any more; a large ledger would stay in memory until its last one. */
function forgetCells(part: readonly { row: LedgerRow }[], good: readonly AcceptedRow[]): void {
	const written = new Set(good.map(({ statement }) => statement.row));
	for (const { row } of part) if (written.has(row.rowNumber)) Object.assign(row, { values: {}, cells: [] });
}

/** What a row leaves as it was it confirms: nothing else tells later that the ledger named this project. */
function confirm(confirmed: Confirmed, { before, outcome, statement }: AcceptedRow): void {
	if (!before || outcome.value.patch.changes.length > 0) return;
	const there = confirmed[statement.asOf];
	if (there) there.push(before.projectId);
	else confirmed[statement.asOf] = [before.projectId];
}

function count(counts: ImportCounts, { before, outcome, measurements }: AcceptedRow): void {
	const { moved, wishes } = outcome.value;
	if (!before) counts.created += 1;
	else if (moved || wishes.length > 0 || measurements.length > 0) counts.changed += 1;
	else counts.unchanged += 1;
	counts.requests += wishes.length;
}

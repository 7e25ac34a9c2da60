import { exactJson, type ReadDocument } from '~/domain/audit/exact-json';
import type { AgreedLimits, Assessed } from '~/domain/entry/assess';
import type { Figures } from '~/domain/entry/candidate';
import type { EntryVerdict } from '~/domain/entry/judge';
import { type AnyTx, readRows, type WriteTx } from './database.server';
import { wholeNumber } from './exact-numbers.server';
import { insertRows } from './journal.server';

/** A verdict with everything it was reached from: shown again exactly, never judged anew. */
export interface StoredAssessment {
	projectId: string | null;
	applicationId: string | null;
	unit: string;
	standardId: string;
	standardName: string;
	standardVersion: number;
	on: string;
	verdict: EntryVerdict;
	inputs: { figures: Figures; agreed: AgreedLimits };
	result: Omit<Assessed, 'verdict'>;
}

interface Row extends Omit<StoredAssessment, 'inputs' | 'result'> {
	eventSeq: number;
	inputs: string;
	result: string;
}

const COLUMNS = [
	'eventSeq',
	'projectId',
	'applicationId',
	'unit',
	'standardId',
	'standardName',
	'standardVersion',
	'on',
	'verdict',
	'inputs',
	'result',
] as const;
const LIST = COLUMNS.map((column) => `"${column}"`).join(', ');

/** Adds verdicts under the events that told them. */
export async function addAssessments(
	tx: WriteTx,
	assessments: readonly (StoredAssessment & { eventSeq: number })[],
): Promise<void> {
	const rows = assessments.map((one) => ({
		...one,
		inputs: JSON.stringify(one.inputs),
		result: JSON.stringify(one.result),
	}));
	await insertRows<Row>(tx, 'Assessment', COLUMNS, rows);
}

/** Verdicts about a project or an application, newest first. */
export async function assessmentsOf(
	tx: AnyTx,
	about: { projectId: string } | { applicationId: string },
): Promise<(StoredAssessment & { eventSeq: number })[]> {
	const [[column, id]] = Object.entries(about) as [[string, string]];
	const rows = await readRows<Row>(
		tx,
		`SELECT ${LIST} FROM "Assessment" WHERE "${column}" = ? ORDER BY "eventSeq" DESC`,
		id,
	);
	return rows.map((row) => ({ ...toAssessment(row, JSON.parse), eventSeq: Number(row.eventSeq) }));
}

/** The last verdict on every project that has one, without its details; of events up to a number, when one is given. */
export async function lastVerdicts(
	tx: AnyTx,
	upTo: number = Number.MAX_SAFE_INTEGER,
): Promise<Map<string, { standardId: string; on: string; verdict: EntryVerdict }>> {
	const rows = await readRows<{ projectId: string; standardId: string; on: string; verdict: EntryVerdict }>(
		tx,
		`SELECT "projectId", "standardId", "on", "verdict" FROM "Assessment"
		 WHERE "eventSeq" IN (SELECT max("eventSeq") FROM "Assessment" WHERE "projectId" IS NOT NULL AND "eventSeq" <= ? GROUP BY "projectId")`,
		upTo,
	);
	return new Map(rows.map(({ projectId, ...last }) => [projectId, last]));
}

/** Verdicts told by events from `first` to `last`, by event. */
export async function assessmentsBetween(
	tx: AnyTx,
	first: number,
	last: number,
): Promise<Map<number, StoredAssessment>> {
	const rows = await readRows<Row>(
		tx,
		`SELECT ${LIST} FROM "Assessment" WHERE "eventSeq" BETWEEN ? AND ?`,
		first,
		last,
	);
	return new Map(rows.map((row) => [Number(row.eventSeq), toAssessment(row, exactJson)]));
}

function toAssessment({ eventSeq: _, inputs, result, ...row }: Row, read: ReadDocument): StoredAssessment {
	return {
		...row,
		standardVersion: wholeNumber(row.standardVersion),
		inputs: read(inputs),
		result: read(result),
	};
}

import type { KeptReport } from '~/domain/audit/replay-records';
import { type AnyTx, readRows, type WriteTx } from './database.server';
import { wholeNumber, yesOrNo } from './exact-numbers.server';
import { insertRows } from './journal.server';

/** 月报 as stored. */
export interface StoredReport {
	eventSeq: number;
	projectId: string;
	month: string;
	completedFen: number | null;
	totalFen: number | null;
	progress: string | null;
	problems: string | null;
	noChange: boolean;
	filedById: string | null;
	filedByName: string;
	filedAt: string;
}

const COLUMNS = [
	'eventSeq',
	'projectId',
	'month',
	'completedFen',
	'totalFen',
	'progress',
	'problems',
	'noChange',
	'filedById',
	'filedByName',
	'filedAt',
] as const;

type ReportRow = {
	[Column in keyof StoredReport]: StoredReport[Column] extends string | null ? StoredReport[Column] : bigint | null;
};

/** Adds reports; they are never changed, a correction is a further row. */
export async function addReports(tx: WriteTx, reports: StoredReport[]): Promise<void> {
	await insertRows(tx, 'MonthlyReport', COLUMNS, reports);
}

const LIST = COLUMNS.map((column) => `"${column}"`).join(', ');

/** All reports of a project, newest first; of several for a month the first is the one that counts. */
export async function reportsOf(tx: AnyTx, projectId: string): Promise<StoredReport[]> {
	const rows = await tx.$queryRawUnsafe<ReportRow[]>(
		`SELECT ${LIST} FROM "MonthlyReport" WHERE "projectId" = ? ORDER BY "month" DESC, "eventSeq" DESC`,
		projectId,
	);
	return rows.map(toReport);
}

/** Reports filed by events from `first` to `last` as a verification compares them, by event. */
export async function reportsBetween(tx: AnyTx, first: number, last: number): Promise<Map<number, KeptReport>> {
	const rows = await readRows<ReportRow>(
		tx,
		`SELECT ${LIST} FROM "MonthlyReport" WHERE "eventSeq" BETWEEN ? AND ?`,
		first,
		last,
	);
	return new Map(rows.map((row) => [Number(row.eventSeq), toKept(row)]));
}

function toKept({ eventSeq: _, ...row }: ReportRow): KeptReport {
	return {
		...row,
		noChange: yesOrNo(row.noChange),
		completedFen: row.completedFen === null ? null : wholeNumber(row.completedFen),
		totalFen: row.totalFen === null ? null : wholeNumber(row.totalFen),
	};
}

function toReport(row: ReportRow): StoredReport {
	return {
		...row,
		eventSeq: Number(row.eventSeq),
		noChange: Boolean(Number(row.noChange)),
		completedFen: row.completedFen === null ? null : Number(row.completedFen),
		totalFen: row.totalFen === null ? null : Number(row.totalFen),
	};
}

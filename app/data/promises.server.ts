import type { ReadDocument } from '~/domain/audit/exact-json';
import type { IndicatorKey } from '~/domain/entry/indicators';
import type { Measurement } from '~/domain/entry/measurement';
import type { OutputReview } from '~/domain/entry/output-review';
import type { Measurement as MeasurementRow, OutputReview as ReviewRow } from '~/generated/prisma/client';
import { type AnyTx, readRows, type WriteTx } from './database.server';
import { wholeNumber } from './exact-numbers.server';
import { insertRows } from './journal.server';

/** A measurement with who recorded it, and when. */
export interface StoredMeasurement extends Measurement {
	projectId: string;
	unit: string;
	byId: string | null;
	byName: string;
	at: string;
}

const COLUMNS = [
	'eventSeq',
	'projectId',
	'unit',
	'key',
	'value',
	'periodUntil',
	'source',
	'byId',
	'byName',
	'at',
] as const;

/** Adds measurements under the events that told them. */
export async function addMeasurements(
	tx: WriteTx,
	measurements: (StoredMeasurement & { eventSeq: number })[],
): Promise<void> {
	await insertRows(tx, 'Measurement', COLUMNS, measurements);
}

/** Measurements of projects that count, in the order in which they were recorded. */
export async function measurementsOf(
	tx: AnyTx,
	projectIds: string[],
	upTo: number = Number.MAX_SAFE_INTEGER,
): Promise<StoredMeasurement[]> {
	const rows = await readRows<MeasurementRow>(
		tx,
		`SELECT m.* FROM json_each(?) AS wanted CROSS JOIN "Measurement" AS m ON m."projectId" = wanted.value
		 WHERE m."eventSeq" <= ? AND m."eventSeq" NOT IN
		   (SELECT "measurementSeq" FROM "MeasurementWithdrawal" WHERE "eventSeq" <= ?) ORDER BY m."eventSeq"`,
		...[JSON.stringify(projectIds), upTo, upTo],
	);
	return rows.map(toMeasurement);
}

/** Measurements told by events from `first` to `last`, by event. */
export async function measurementsBetween(
	tx: AnyTx,
	first: number,
	last: number,
): Promise<Map<number, StoredMeasurement>> {
	const rows = await readRows<MeasurementRow>(
		tx,
		'SELECT * FROM "Measurement" WHERE "eventSeq" BETWEEN ? AND ?',
		first,
		last,
	);
	return new Map(rows.map((row) => [Number(row.eventSeq), toMeasurement(row)]));
}

/** Lets measurements count no more, each by the event that says so. */
export async function withdrawMeasurements(
	tx: WriteTx,
	withdrawals: { eventSeq: number; measurementSeq: number }[],
): Promise<void> {
	await insertRows(tx, 'MeasurementWithdrawal', ['eventSeq', 'measurementSeq'], withdrawals);
}

/** Measurements withdrawn by events from `first` to `last`, by event. */
export async function withdrawalsBetween(tx: AnyTx, first: number, last: number): Promise<Map<number, number>> {
	const rows = await readRows<{ eventSeq: number; measurementSeq: number }>(
		tx,
		'SELECT "eventSeq", "measurementSeq" FROM "MeasurementWithdrawal" WHERE "eventSeq" BETWEEN ? AND ?',
		first,
		last,
	);
	return new Map(rows.map((row) => [Number(row.eventSeq), wholeNumber(row.measurementSeq)]));
}

/** Keeps a review as it is now. */
export async function saveReview(tx: WriteTx, review: OutputReview): Promise<void> {
	const row = toRow(review);
	await tx.outputReview.upsert({ where: { id: review.id }, create: row, update: row });
}

/** One review, or null. */
export async function findReview(tx: AnyTx, id: string): Promise<OutputReview | null> {
	const row = await tx.outputReview.findUnique({ where: { id } });
	return row && toReview(row, JSON.parse);
}

/** Reviews of a project, or of all (null), in no order. */
export async function reviewsOf(
	tx: AnyTx,
	projectId: string | null,
	read: ReadDocument = JSON.parse,
): Promise<OutputReview[]> {
	const where = projectId === null ? {} : { projectId };
	return (await tx.outputReview.findMany({ where })).map((row) => toReview(row, read));
}

function toMeasurement({ eventSeq: _, ...row }: MeasurementRow): StoredMeasurement {
	return { ...row, key: row.key as IndicatorKey };
}

function toReview(row: ReviewRow, read: ReadDocument): OutputReview {
	return {
		...row,
		status: row.status as OutputReview['status'],
		result: row.result as OutputReview['result'],
		lines: read(row.lines),
		filed: read(row.filed),
		decided: row.decided === null ? null : read(row.decided),
	};
}

function toRow(review: OutputReview): ReviewRow {
	const { lines, filed, decided, ...row } = review;
	return {
		...row,
		lines: JSON.stringify(lines),
		filed: JSON.stringify(filed),
		decided: decided && JSON.stringify(decided),
	};
}

import type { AnyTx } from '~/data/database.server';
import { type EntryRecords, entryRecordsBetween } from '~/data/entry-records.server';
import { reportsBetween } from '~/data/reports.server';
import type { KeptReport } from '~/domain/audit/replay-records';

/** Events per window: what few events have a record of costs one statement a table and window, not a page. */
const WINDOW = 10_000;

/** Records that few events have, read ahead of the pages; a window of them is in memory at a time. */
export class SparseRecords {
	reports: ReadonlyMap<number, KeptReport> = new Map();
	entry: EntryRecords = () => ({});
	private until = 0;

	/** Makes the records of the events from `first` to `last` known; a page must not be longer than a window. */
	async prepare(tx: AnyTx, first: number, last: number): Promise<void> {
		if (last <= this.until) return;
		try {
			await this.read(tx, first, Math.max(last, first + WINDOW - 1));
		} catch {
			// A damaged part of the file lies ahead: only this page, so that the first event it concerns can be named.
			await this.read(tx, first, last);
		}
	}

	private async read(tx: AnyTx, first: number, until: number): Promise<void> {
		this.reports = await reportsBetween(tx, first, until);
		this.entry = await entryRecordsBetween(tx, first, until);
		this.until = until;
	}
}

import type { ImportCounts } from './import-result';

/** A ledger with what a person says about it. */
export interface ImportInput {
	bytes: Uint8Array;
	fileName: string;
	/** The draft this ledger waited in; a new batch is recorded without one. */
	batchId?: string;
	/** The reporting unit of rows that name none; wins over what title and file name say. */
	unit?: string;
	asOf?: string;
	/** Somebody is there to say which day the ledger speaks of: an undated one is not taken for today's. */
	dayNeeded?: boolean;
	sheet?: string;
	/** From 1. */
	headerRow?: number;
	mapping?: unknown;
	/** Whether blank cells say nothing (as a rule) or that nothing is known any more. */
	blank?: 'keeps' | 'clears';
	/** Told after every few hundred rows. */
	onProgress?: (done: number, rows: number) => void;
}

/** A fresh count. */
export function noCounts(rows: number): ImportCounts {
	return { rows, created: 0, changed: 0, unchanged: 0, refused: 0, warnings: 0, requests: 0 };
}
